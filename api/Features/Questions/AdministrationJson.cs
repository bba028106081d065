using System.Text.Json.Serialization;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>Calendar, deadlines, assignment rules, batches and what is late, compiled ahead; the settings are those of the search.</summary>
[JsonSerializable(typeof(CalendarBody))]
[JsonSerializable(typeof(CalendarResponse))]
[JsonSerializable(typeof(DeadlinesBody))]
[JsonSerializable(typeof(DeadlinesResponse))]
[JsonSerializable(typeof(LateResponse))]
[JsonSerializable(typeof(AssignmentRuleBody))]
[JsonSerializable(typeof(AssignmentRuleResponse))]
[JsonSerializable(typeof(AssignmentRulesResponse))]
[JsonSerializable(typeof(BatchesResponse))]
internal sealed partial class AdministrationJson : JsonSerializerContext;
