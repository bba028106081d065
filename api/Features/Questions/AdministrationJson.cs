using System.Text.Json.Serialization;
using KnowledgeBase.Api.Features.People;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>Calendar, deadlines and what is late, compiled ahead; the settings are those of the search.</summary>
[JsonSerializable(typeof(CalendarBody))]
[JsonSerializable(typeof(CalendarResponse))]
[JsonSerializable(typeof(LateResponse))]
[JsonSerializable(typeof(Dictionary<CourtTier, ClockDays>))]
internal sealed partial class AdministrationJson : JsonSerializerContext;
