using KnowledgeBase.Api.Persistence;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace KnowledgeBase.Api.Web;

/// <summary>What every request passes through: limits, headers, failures, pages.</summary>
internal static partial class Hosting
{
    /// <summary>The content root is the working folder, or the program's own where it is started from elsewhere.</summary>
    public static WebApplicationOptions Options(string[] args)
    {
        var here = File.Exists("appsettings.json")
            || args.Any(argument => argument.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase));
        return new WebApplicationOptions { Args = args, ContentRootPath = here ? null : AppContext.BaseDirectory };
    }

    public static void AddHosting(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Limits.BodyBytes;
            kestrel.Limits.MaxRequestLineSize = Limits.RequestLineBytes;
        });
        builder.AddAccess();
        builder.Services.Configure<FormOptions>(form => form.ValueLengthLimit = Limits.BodyBytes);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(MarkedText.Encoder);
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<ApiExceptionHandler>();
        // The same answers in every environment.
        builder.Services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = false);
        builder.Services.AddRazorPages(pages => pages.RootDirectory = "/Features");
    }

    public static void UseHosting(this WebApplication app)
    {
        app.UseClients();
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error",
            AllowStatusCode404Response = true,
            StatusCodeSelector = failure => failure is BadHttpRequestException bad ? bad.StatusCode
                : StoreFailure.IsUnavailable(failure) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
        });
        app.UseWhen(IsApi, api => api.UseStatusCodePages(StatusAsProblem));
        app.UseWhen(context => !IsApi(context), pages => pages.UseStatusCodePagesWithReExecute("/error", "?status={0}"));
        app.UseMiddleware<BodyLimit>();
        app.UseStaticFiles(new StaticFileOptions
        {
            // Pages ask for their files by fingerprint, so that a new version has a new address.
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache",
        });
        app.UseRouting();
        app.UseRates();
        app.Lifetime.ApplicationStarted.Register(() => Announce(app));
    }

    /// <summary>Whether a program asks, not a person with a browser.</summary>
    public static bool IsApi(PathString path) => path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private static bool IsApi(HttpContext context) => IsApi(context.Request.Path);

    private static void Announce(WebApplication app)
    {
        foreach (var address in app.Urls) LogAddress(app.Logger, address);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "法律知识库已启动：{Address}（按 Ctrl+C 停止）")]
    private static partial void LogAddress(ILogger logger, string address);

    private static Task StatusAsProblem(StatusCodeContext status)
    {
        var context = status.HttpContext;
        if (HttpMethods.IsOptions(context.Request.Method) && context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed)
        {
            // The Allow header is already there, which is all that OPTIONS asks for.
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        return ProblemCodes.ForStatus(context.Response.StatusCode).ToResult().ExecuteAsync(context);
    }
}
