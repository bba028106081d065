namespace KnowledgeBase.Api.Features.People;

/// <summary>What is said of signing in on pages and by the interface.</summary>
internal static class SignInWords
{
    /// <summary>The same for an unknown name, a wrong password and a locked account: who guesses learns nothing.</summary>
    public const string Refused = "用户名或密码不正确，或者账号已被锁定。连续输错会暂时锁定账号；仍不能登录的，请联系安全管理员。";
}
