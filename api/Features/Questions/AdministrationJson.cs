using System.Text.Json.Serialization;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>Calendar, deadlines and what is late, compiled ahead; the settings are those of the search.</summary>
[JsonSerializable(typeof(CalendarBody))]
[JsonSerializable(typeof(CalendarResponse))]
[JsonSerializable(typeof(DeadlinesBody))]
[JsonSerializable(typeof(DeadlinesResponse))]
[JsonSerializable(typeof(LateResponse))]
internal sealed partial class AdministrationJson : JsonSerializerContext;
