namespace KnowledgeBase.Api.Web;

/// <summary>Who may ask, how often, and from where: the sections <c>Access</c>, <c>RateLimit</c>, <c>Cors</c> and <c>Proxies</c> of the settings.</summary>
internal sealed class AccessOptions
{
    /// <summary>Whether whoever reaches the address may read what is published for all, without signing in. On where the server listens on loopback addresses only, unless configured.</summary>
    public bool Public { get; set; }

    /// <summary>Attempts a minute to sign in or to change a password that one address may make; 0 is no limit.</summary>
    public int SignIns { get; set; }

    /// <summary>Requests a minute that one address may make of the interface; 0 is no limit.</summary>
    public int Interface { get; set; }

    /// <summary>Requests a minute that one address may make of pages; 0 is no limit. Style sheets, scripts and icons do not count.</summary>
    public int Pages { get; set; }

    /// <summary>Texts a minute (POST: searches with a long text, checks; of pages and interface together) that one address may hand in; 0 is no limit.</summary>
    public int Texts { get; set; }

    /// <summary>Origins (<c>https://host[:port]</c>) whose scripts may call the interface; none unless configured.</summary>
    public IReadOnlyList<string> Origins { get; set; } = [];

    /// <summary>Addresses or networks (<c>10.0.0.0/8</c>) of proxies whose X-Forwarded-For is believed; none unless configured.</summary>
    public IReadOnlyList<string> Proxies { get; set; } = [];
}
