namespace KnowledgeBase.Browser.Tests;

/// <summary>A test that needs Chromium; skipped, and said so, where there is none.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Path is null) Skip = "没有找到 Chromium（/usr/bin/chromium 或 PATH 中的 chromium），跳过浏览器测试。";
    }
}
