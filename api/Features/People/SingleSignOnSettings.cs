using KnowledgeBase.Api.Web;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.People;

/// <summary>Fills <see cref="SingleSignOnOptions"/> from the settings and checks them.</summary>
internal sealed class SingleSignOnSettings(IConfiguration configuration, IHostEnvironment environment) : IConfigureOptions<SingleSignOnOptions>, IValidateOptions<SingleSignOnOptions>
{
    public void Configure(SingleSignOnOptions options)
    {
        var section = configuration.GetSection(SingleSignOnOptions.Section);
        options.Authority = section[nameof(options.Authority)] ?? "";
        options.KeyFile = section[nameof(options.KeyFile)] is { Length: > 0 } file ? HomeFolder.Resolve(file, environment.ContentRootPath) : "";
        options.Issuer = section[nameof(options.Issuer)] ?? "";
        options.Audience = section[nameof(options.Audience)] ?? "";
        options.StaffNumberClaim = section[nameof(options.StaffNumberClaim)] is { Length: > 0 } claim ? claim : "sub";
    }

    public ValidateOptionsResult Validate(string? name, SingleSignOnOptions options)
    {
        if (!options.IsOn) return ValidateOptionsResult.Success;
        var wrong = new List<string>();
        if (options.Authority.Length > 0 && options.KeyFile.Length > 0) wrong.Add("SingleSignOn:Authority 与 SingleSignOn:KeyFile 只能给出一个。");
        if (options.Authority.Length > 0 && !(Uri.TryCreate(options.Authority, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps)) wrong.Add($"SingleSignOn:Authority 应为 https 地址，现为“{options.Authority}”。");
        if (options.KeyFile.Length > 0 && !File.Exists(options.KeyFile)) wrong.Add($"SingleSignOn:KeyFile 指的文件“{options.KeyFile}”不存在；应为 PEM 公钥。");
        if (options.Issuer.Length == 0) wrong.Add("开通统一登录还应给出 SingleSignOn:Issuer（签发者）。");
        if (options.Audience.Length == 0) wrong.Add("开通统一登录还应给出 SingleSignOn:Audience（接收者），否则发给别的系统的令牌也能登录。");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
