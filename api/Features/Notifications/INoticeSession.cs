namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>Sends notices one after another to one target: a mail server or a program of others. Not for concurrent use.</summary>
internal interface INoticeSession : IAsyncDisposable
{
    /// <summary>Sends one notice. What the other side or the network does wrong is an outcome, not an exception.</summary>
    /// <exception cref="OperationCanceledException">The server stops; whether the notice arrived is not known.</exception>
    Task<DeliveryOutcome> Send(OutgoingNotice notice, CancellationToken cancellation);
}
