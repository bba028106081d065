namespace KnowledgeBase.Browser.Tests;

/// <summary>A test that needs Chromium and PostgreSQL; skipped, and said so, where one is missing.</summary>
public sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute()
    {
        if (Chromium.Path is null) Skip = "没有找到 Chromium，跳过浏览器测试。";
        else if (!IsInstalled) Skip = "没有安装 PostgreSQL（以 root 运行 apt-get install postgresql-15），浏览器中的全过程只在 SQLite 上走了一遍。";
    }

    /// <summary>Whether there is a server to start.</summary>
    public static bool IsInstalled { get; } = Directory.Exists("/usr/lib/postgresql");
}
