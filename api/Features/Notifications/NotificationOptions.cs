namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>How notices leave the server: the sections <c>Notifications</c>, <c>Smtp</c> and <c>Webhooks</c> of the settings. By default they do not.</summary>
internal sealed class NotificationOptions
{
    /// <summary>This server's address as people reach it (<c>https://kb.court.example</c>), for links; empty only where nothing leaves.</summary>
    public string Address { get; set; } = "";

    /// <summary>Attempts after which a delivery is given up.</summary>
    public int MostAttempts { get; set; }

    /// <summary>Pause after the first attempt; each further one is four times as long, up to six hours.</summary>
    public TimeSpan FirstPause { get; set; }

    /// <summary>Working days before a deadline on which whoever's turn it is is prompted; 0 is on the day itself.</summary>
    public int RemindDaysBefore { get; set; }

    public SmtpOptions Smtp { get; set; } = new();

    public IReadOnlyList<WebhookOptions> Webhooks { get; set; } = [];
}

/// <summary>The mail server that takes what is sent.</summary>
internal sealed class SmtpOptions
{
    /// <summary>Its name or address; empty is no e-mail.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; }

    public SmtpSecurity Security { get; set; }

    /// <summary>Name to sign in with; empty is no sign-in.</summary>
    public string UserName { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>Address of the sender.</summary>
    public string From { get; set; } = "";

    public bool IsOn => Host.Length > 0;
}

/// <summary>How the connection to the mail server is protected.</summary>
internal enum SmtpSecurity
{
    /// <summary>TLS where the server offers it.</summary>
    Auto,

    /// <summary>Never; for a server on the same machine.</summary>
    None,

    /// <summary>STARTTLS, or nothing is sent.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,
}

/// <summary>A program of others that is told of each notice.</summary>
internal sealed class WebhookOptions
{
    /// <summary>Short name, unique; deliveries remember it.</summary>
    public string Name { get; set; } = "";

    /// <summary>Where to post.</summary>
    public string Url { get; set; } = "";

    /// <summary>Key of the signature.</summary>
    public string Secret { get; set; } = "";
}
