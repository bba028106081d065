using System.Text.Json.Serialization;

namespace KnowledgeBase.Api.Features.Questions.Drafting;

/// <summary>How texts that are being written come and what is said of them; compiled ahead.</summary>
[JsonSerializable(typeof(QuestionCheckBody))]
[JsonSerializable(typeof(QuestionCheckResponse))]
[JsonSerializable(typeof(DraftTextBody))]
[JsonSerializable(typeof(SimilarResponse))]
[JsonSerializable(typeof(CitedStatutesResponse))]
[JsonSerializable(typeof(PreviewResponse))]
internal sealed partial class DraftingJson : JsonSerializerContext;
