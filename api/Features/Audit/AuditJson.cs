using System.Text.Json.Serialization;

namespace KnowledgeBase.Api.Features.Audit;

/// <summary>The log of actions as JSON, compiled ahead.</summary>
[JsonSerializable(typeof(ActionsResponse))]
[JsonSerializable(typeof(VerificationResponse))]
internal sealed partial class AuditJson : JsonSerializerContext;
