using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Web;

/// <summary>Which requests come in, and how answers travel: proxies, compression, scripts of other origins, rates.</summary>
internal static class Access
{
    private static readonly string[] Compressed = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "image/svg+xml"];

    private static readonly string[] Exposed = ["ETag", "Retry-After", "RateLimit", "RateLimit-Policy"];

    public static void AddAccess(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<IConfigureOptions<AccessOptions>, AccessSettings>();
        services.AddSingleton<IValidateOptions<AccessOptions>, AccessSettings>();
        services.AddOptions<AccessOptions>().ValidateOnStart();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<AccessOptions>>((forwarded, access) => Trust(forwarded, access.Value.Proxies));
        services.AddResponseCompression(compression =>
        {
            // BREACH guesses a secret from the length of answers that also repeat the attacker's words. What is answered without a cookie holds no secret: published
            // texts, or what a program's token asked for, which no page of another site can send. Answers to somebody whom a cookie signs in hold drafts and the secrets of forms,
            // and are not compressed over TLS: PersonLoading says so for each.
            compression.EnableForHttps = true;
            compression.MimeTypes = Compressed;
            // The first is taken where a client likes both as much.
            compression.Providers.Add<BufferedBrotli>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<AccessOptions>>((cors, access) => cors.AddDefaultPolicy(policy => Allow(policy, access.Value.Origins)));
        services.AddSingleton<RequestRates>();
        services.AddRateLimiter();
        services.AddOptions<RateLimiterOptions>().Configure<RequestRates>((limiter, rates) =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = rates.Limiter;
            limiter.OnRejected = RequestRates.Refuse;
        });
    }

    /// <summary>Stands first, so that everything behind it sees the client's own address and is compressed.</summary>
    public static void UseClients(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseResponseCompression();
    }

    /// <summary>Stands after routing and after the files, which do not count.</summary>
    public static void UseRates(this WebApplication app)
    {
        app.UseWhen(
            context => Hosting.IsApi(context.Request.Path) && context.RequestServices.GetRequiredService<IOptions<AccessOptions>>().Value.Origins.Count > 0,
            api => api.UseCors());
        app.UseWhen(context => Hosting.IsApi(context.Request.Path), api => api.Use(DescribeRates));
        app.UseRateLimiter();
    }

    private static Task DescribeRates(HttpContext context, RequestDelegate next)
    {
        var rates = context.RequestServices.GetRequiredService<RequestRates>();
        context.Response.OnStarting(
            () =>
            {
                rates.Describe(context);
                return Task.CompletedTask;
            });
        return next(context);
    }

    private static void Trust(ForwardedHeadersOptions forwarded, IReadOnlyList<string> proxies)
    {
        // With the scheme the cookie of a session is marked to leave TLS never. Two empty lists would mean that everybody is believed.
        forwarded.ForwardedHeaders = proxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        // As many hops as are made by proxies that are known.
        forwarded.ForwardLimit = null;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            if (IPAddress.TryParse(proxy, out var address)) forwarded.KnownProxies.Add(address);
            else forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
        }
    }

    private static void Allow(CorsPolicyBuilder policy, IReadOnlyList<string> origins) => policy
        .WithOrigins([.. origins])
        .WithMethods(HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete)
        .WithHeaders("Content-Type", "Authorization", "If-None-Match", "If-Match", "Idempotency-Key")
        .WithExposedHeaders(Exposed)
        .SetPreflightMaxAge(TimeSpan.FromHours(1));
}
