using System.ComponentModel;
using System.Text.Json.Serialization;

namespace KnowledgeBase.Api.Features.People;

/// <summary>Who signs in.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record SignInBody(
    [property: Description("用户名。")] string UserName,
    [property: Description("密码。")] string Password);

/// <summary>A token that has run out is to be replaced.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RefreshBody([property: Description("登录或上次续期时得到的 refreshToken。")] string RefreshToken);

/// <summary>A password is to be changed.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record PasswordBody(
    [property: Description("用户名。")] string UserName,
    [property: Description("原密码，或者管理员给的一次性密码。")] string Password,
    [property: Description("新密码。")] string NewPassword);

/// <summary>The tokens of a session, as the framework writes them.</summary>
internal sealed record SessionTokens(
    [property: Description("总是 Bearer。")] string TokenType,
    [property: Description("以后的请求以 Authorization: Bearer … 带上。")] string AccessToken,
    [property: Description("accessToken 几秒后到期。")] int ExpiresIn,
    [property: Description("到期后用来换取新的。")] string RefreshToken);

/// <summary>Who is signed in.</summary>
internal sealed record SessionResponse(
    [property: Description("人员编号。")] long Id,
    [property: Description("姓名。")] string Name,
    [property: Description("用户名。")] string UserName,
    [property: Description("现任法院的代字；没有现任岗位的没有。")] string? Court,
    [property: Description("现任法院的名称；没有现任岗位的没有。")] string? CourtName,
    [property: Description("庭室；没有的没有。")] string? Division,
    [property: Description("今天有效的角色。")] IReadOnlyList<SessionRole> Roles);

/// <summary>A role of today.</summary>
internal sealed record SessionRole(
    [property: Description("角色的代码。")] string Role,
    [property: Description("角色的名称。")] string Name,
    [property: Description("为哪个法院，代字。")] string Court,
    [property: Description("到哪天为止（含）；没有期限的没有。")] DateOnly? To);
