using System.Text.Json.Serialization;

namespace KnowledgeBase.Api.Features.Questions.Api;

/// <summary>How questions are read and written as JSON, compiled ahead.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TransitionBody))]
[JsonSerializable(typeof(QuestionResponse))]
[JsonSerializable(typeof(QuestionRowResponse))]
[JsonSerializable(typeof(QuestionListResponse))]
[JsonSerializable(typeof(ProposalResponse[]))]
[JsonSerializable(typeof(DesksResponse))]
internal sealed partial class QuestionsJson : JsonSerializerContext;
