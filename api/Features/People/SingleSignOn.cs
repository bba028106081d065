using System.Security.Claims;
using System.Security.Cryptography;
using KnowledgeBase.Api.Persistence;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace KnowledgeBase.Api.Features.People;

/// <summary>Signed tokens of a court's own sign-on: whom they name is looked up by staff number. Nobody is created by them, and roles come from here alone.</summary>
internal static class SingleSignOn
{
    private static readonly TimeSpan ClocksDifferBy = TimeSpan.FromMinutes(1);

    public static void Configure(JwtBearerOptions bearer, IOptions<SingleSignOnOptions> options)
    {
        var settings = options.Value;
        bearer.MapInboundClaims = false;
        if (settings.Authority.Length > 0) bearer.Authority = settings.Authority;
        bearer.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = settings.Issuer,
            ValidAudience = settings.Audience,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            ClockSkew = ClocksDifferBy,
            IssuerSigningKeys = settings.KeyFile.Length > 0 ? Keys(settings.KeyFile) : null,
        };
        bearer.Events = new JwtBearerEvents { OnTokenValidated = token => Recognise(token, settings.StaffNumberClaim) };
    }

    private static async Task Recognise(TokenValidatedContext token, string claim)
    {
        var services = token.HttpContext.RequestServices;
        var number = token.Principal?.FindFirstValue(claim);
        var person = string.IsNullOrEmpty(number)
            ? null
            : await services.GetRequiredService<StoreContext>().Users.AsNoTracking().SingleOrDefaultAsync(one => one.StaffNumber == number, token.HttpContext.RequestAborted);
        if (person is null)
        {
            token.Fail("The token names nobody who is known here.");
            return;
        }

        token.Principal = await services.GetRequiredService<Sessions>().PrincipalOf(person, new Claim(Sessions.SingleSignOnClaim, "1"));
    }

    /// <exception cref="OptionsValidationException">The file holds no public key.</exception>
    private static List<SecurityKey> Keys(string file)
    {
        var keys = new List<SecurityKey>();
        var text = File.ReadAllText(file).AsSpan();
        while (PemEncoding.TryFind(text, out var fields))
        {
            var pem = text[fields.Location].ToString();
            keys.Add(Key(pem) ?? throw new OptionsValidationException(SingleSignOnOptions.Section, typeof(SingleSignOnOptions), [$"SingleSignOn:KeyFile“{file}”中有一段不是 RSA 或 ECDSA 公钥。"]));
            text = text[fields.Location.End..];
        }

        return keys.Count > 0 ? keys : throw new OptionsValidationException(SingleSignOnOptions.Section, typeof(SingleSignOnOptions), [$"SingleSignOn:KeyFile“{file}”中没有 PEM 公钥。"]);
    }

    private static SecurityKey? Key(string pem)
    {
        var rsa = RSA.Create();
        try
        {
            rsa.ImportFromPem(pem);
            return new RsaSecurityKey(rsa);
        }
        catch (Exception wrong) when (wrong is CryptographicException or ArgumentException)
        {
            rsa.Dispose();
        }

        var curve = ECDsa.Create();
        try
        {
            curve.ImportFromPem(pem);
            return new ECDsaSecurityKey(curve);
        }
        catch (Exception wrong) when (wrong is CryptographicException or ArgumentException)
        {
            curve.Dispose();
            return null;
        }
    }
}
