namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>A delivery that this process has taken to try it.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Attempt">Which attempt this is, from 1.</param>
/// <param name="Until">When another process may take it (UTC).</param>
/// <param name="Notice">What is to be sent.</param>
internal sealed record TakenDelivery(long Id, int Attempt, DateTime Until, OutgoingNotice Notice);
