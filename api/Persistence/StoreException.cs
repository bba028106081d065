namespace KnowledgeBase.Api.Persistence;

/// <summary>The store cannot be used for a reason that the operator can remove; the message says in Chinese how.</summary>
internal sealed class StoreException : Exception
{
    public StoreException(string message)
        : base(message)
    {
    }

    public StoreException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
