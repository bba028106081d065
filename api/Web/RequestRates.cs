using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Web;

/// <summary>What is counted apart.</summary>
internal enum RequestClass
{
    Interface,
    Pages,
    Texts,
    SignIns,
}

/// <summary>
/// A token bucket for each address and class: full at first, filled again evenly over a minute, so that a burst passes and a flood does not.
/// Requests from this machine are not counted: measurements run here, and so does a proxy that nobody has named in <c>Proxies:Known</c>,
/// behind which everybody would share one bucket.
/// </summary>
internal sealed class RequestRates : IDisposable
{
    private const int Window = 60;

    private readonly AccessOptions _access;

    public RequestRates(IOptions<AccessOptions> access)
    {
        _access = access.Value;
        Limiter = PartitionedRateLimiter.Create<HttpContext, Bucket>(context =>
        {
            var kind = ClassOf(context.Request);
            return PerMinute(kind) is > 0 and var limit && !IsLocal(context)
                ? RateLimitPartition.GetTokenBucketLimiter(new Bucket(kind, ClientOf(context.Connection.RemoteIpAddress!)), _ => Options(limit))
                : RateLimitPartition.GetNoLimiter(new Bucket(kind, IPAddress.None));
        });
    }

    public PartitionedRateLimiter<HttpContext> Limiter { get; }

    public static RequestClass ClassOf(HttpRequest request) =>
        !HttpMethods.IsPost(request.Method) ? Hosting.IsApi(request.Path) ? RequestClass.Interface : RequestClass.Pages
        : IsSignIn(request.Path) ? RequestClass.SignIns : RequestClass.Texts;

    /// <summary>Whom a request counts for: an IPv4 address, or the network of an IPv6 address, of which one client has as many as it likes.</summary>
    public static IPAddress ClientOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }

    /// <summary>
    /// Says in the fields of draft-ietf-httpapi-ratelimit-headers-10 what the limit is (<c>RateLimit-Policy</c>: q requests in w seconds)
    /// and what is left of it (<c>RateLimit</c>: r requests now, all again in t seconds). Where nothing is limited, nothing is said.
    /// </summary>
    public void Describe(HttpContext context)
    {
        var kind = ClassOf(context.Request);
        var limit = PerMinute(kind);
        if (limit == 0 || IsLocal(context) || Limiter.GetStatistics(context) is not { } now) return;
        var left = now.CurrentAvailablePermits;
        var full = ((limit - left) * Window + limit - 1) / limit;
        context.Response.Headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"{Name(kind)}\";q={limit};w={Window}");
        context.Response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"{Name(kind)}\";r={left};t={full}");
    }

    /// <summary>Answers a request that came too soon: a problem for programs; pages go on to the error page.</summary>
    public static async ValueTask Refuse(OnRejectedContext rejected, CancellationToken cancellation)
    {
        var context = rejected.HttpContext;
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.Zero;
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        if (Hosting.IsApi(context.Request.Path)) await ProblemCodes.ForStatus(StatusCodes.Status429TooManyRequests).ToResult().ExecuteAsync(context);
    }

    public void Dispose() => Limiter.Dispose();

    private static bool IsSignIn(PathString path) =>
        path.StartsWithSegments("/sign-in", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/api/v1/session", StringComparison.OrdinalIgnoreCase);

    // Inside a test there is no address.
    private static bool IsLocal(HttpContext context) => context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address);

    private static TokenBucketRateLimiterOptions Options(int limit) => new()
    {
        TokenLimit = limit,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromSeconds(Window) / limit,
        QueueLimit = 0,
    };

    private static string Name(RequestClass kind) => kind switch
    {
        RequestClass.Interface => "interface",
        RequestClass.Pages => "pages",
        RequestClass.Texts => "texts",
        RequestClass.SignIns => "sign-ins",
    };

    private int PerMinute(RequestClass kind) => kind switch
    {
        RequestClass.Interface => _access.Interface,
        RequestClass.Pages => _access.Pages,
        RequestClass.Texts => _access.Texts,
        RequestClass.SignIns => _access.SignIns,
    };

    private readonly record struct Bucket(RequestClass Kind, IPAddress Client);
}
