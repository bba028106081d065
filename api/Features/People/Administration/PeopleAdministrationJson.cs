using System.Text.Json.Serialization;

namespace KnowledgeBase.Api.Features.People.Administration;

/// <summary>People and courts as JSON, compiled ahead.</summary>
[JsonSerializable(typeof(PersonBody))]
[JsonSerializable(typeof(PostBody))]
[JsonSerializable(typeof(GrantBody))]
[JsonSerializable(typeof(EndBody))]
[JsonSerializable(typeof(AbsenceBody))]
[JsonSerializable(typeof(LeaveBody))]
[JsonSerializable(typeof(SuccessorBody))]
[JsonSerializable(typeof(SuccessionsResponse))]
[JsonSerializable(typeof(ImportBody))]
[JsonSerializable(typeof(ImportResponse))]
[JsonSerializable(typeof(PersonResponse))]
[JsonSerializable(typeof(PeopleResponse))]
[JsonSerializable(typeof(OneTimePasswordResponse))]
[JsonSerializable(typeof(CourtsResponse))]
[JsonSerializable(typeof(CourtItem))]
[JsonSerializable(typeof(CourtBody))]
internal sealed partial class PeopleAdministrationJson : JsonSerializerContext;
