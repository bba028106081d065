namespace KnowledgeBase.Api.Web;

/// <summary>Methods of endpoints that only read; HEAD answers as GET does, without the body.</summary>
internal static class HttpVerbs
{
    public static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];
}
