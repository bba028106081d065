using System.ComponentModel;
using System.Text.Json.Serialization;

namespace KnowledgeBase.Api.Features.People.Administration;

/// <summary>A person to be added.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record PersonBody(
    [property: Description("姓名。")] string Name,
    [property: Description("用户名。")] string UserName,
    [property: Description("工号；没有的省略。")] string? StaffNumber = null,
    [property: Description("邮箱；没有的省略。")] string? Email = null);

/// <summary>A post to be given.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record PostBody(
    [property: Description("法院代字。")] string Court,
    [property: Description("庭室；没有的省略。")] string? Division = null,
    [property: Description("职务；没有的省略。")] string? Title = null,
    [property: Description("到任日期；省略则为今天。")] DateOnly? From = null);

/// <summary>A role to be given.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record GrantBody(
    [property: Description("角色：Assistant 辅助人员，Expert 答疑专家，Reviewer 审核人，Dispatcher 分流员，Editor 编辑，Leader 院庭长，SystemAdmin 系统管理员，SecurityAdmin 安全管理员，AuditAdmin 审计管理员。")] string Role,
    [property: Description("法院代字；答疑专家为聘任的法院。")] string Court,
    [property: Description("审核人的庭室；省略则为所有庭室。")] string? Division = null,
    [property: Description("业务条线；省略则为所有条线。")] string? Line = null,
    [property: Description("审核人的顺位：0 部门负责人，1 副职，2 指定代行人。")] int Rank = 0,
    [property: Description("辅助人员为其工作的法官的人员编号；其他角色省略。")] long? JudgeId = null,
    [property: Description("起始日；省略则为今天。")] DateOnly? From = null,
    [property: Description("截止日；没有期限的省略。")] DateOnly? To = null);

/// <summary>The last day of a post or role.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record EndBody([property: Description("最后一天；立即结束的为昨天。")] DateOnly Last);

/// <summary>Days on which somebody is away.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record AbsenceBody([property: Description("第一天。")] DateOnly From, [property: Description("最后一天。")] DateOnly To);

/// <summary>The day from which somebody is gone.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record LeaveBody([property: Description("离任日期，当天起不能登录。")] DateOnly Day);

/// <summary>Who takes over.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record SuccessorBody([property: Description("接办人的用户名。")] string Successor);

/// <summary>Work that waits for a successor.</summary>
internal sealed record SuccessionsResponse([property: Description("待交接的，先发生的在前。")] IReadOnlyList<SuccessionItem> Items);

/// <summary>The work of somebody who has moved or left.</summary>
internal sealed record SuccessionItem(
    [property: Description("交接的编号。")] long Id,
    [property: Description("原办理人的人员编号。")] long PersonId,
    [property: Description("原办理人的姓名。")] string Name,
    [property: Description("从哪天起不再办理。")] DateOnly Since,
    [property: Description("在办的咨询数。")] int Count);

/// <summary>A file to be imported.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record ImportBody(
    [property: Description("CSV 文件的内容，第一行为表头。")] string Content,
    [property: Description("是否全名单：所列法院中不在名单上的视为离任。")] bool IsFull = false,
    [property: Description("是否写入；否则只预览。")] bool Apply = false);

/// <summary>What an import does or would do.</summary>
internal sealed record ImportResponse(
    [property: Description("文件的种类。")] string What,
    [property: Description("是否已经写入。")] bool Applied,
    [property: Description("变化，最多列出 1000 处。")] IReadOnlyList<ImportedChange> Changes,
    [property: Description("变化的总数。")] int ChangeCount,
    [property: Description("没有变化的行数。")] int Unchanged,
    [property: Description("问题；有一处就一处也不写入。")] IReadOnlyList<Importing.ImportProblem> Problems);

/// <summary>One change of an import.</summary>
internal sealed record ImportedChange(
    [property: Description("第几行；因不在名单上而来的没有。")] int? Line,
    [property: Description("种类：新增、修改、调动、任职、复职、更正、授予、离任。")] string Kind,
    [property: Description("内容。")] string Text);

/// <summary>One person with posts and roles.</summary>
internal sealed record PersonResponse(
    [property: Description("人员编号。")] long Id,
    [property: Description("姓名。")] string Name,
    [property: Description("用户名。")] string UserName,
    [property: Description("工号；没有的没有。")] string? StaffNumber,
    [property: Description("邮箱；没有的没有。")] string? Email,
    [property: Description("离任日期；在任的没有。")] DateOnly? Left,
    [property: Description("账号是否由管理员锁定。")] bool IsLocked,
    [property: Description("岗位，新的在前。")] IReadOnlyList<PostItem> Posts,
    [property: Description("角色，新的在前。")] IReadOnlyList<GrantItem> Grants,
    [property: Description("未过去的外出。")] IReadOnlyList<AbsenceItem> Absences);

/// <summary>A post.</summary>
internal sealed record PostItem(
    [property: Description("编号。")] long Id,
    [property: Description("法院代字。")] string Court,
    [property: Description("法院名称。")] string CourtName,
    [property: Description("庭室，可能为空。")] string Division,
    [property: Description("职务，可能为空。")] string Title,
    [property: Description("第一天。")] DateOnly From,
    [property: Description("最后一天；现任的没有。")] DateOnly? To);

/// <summary>A role.</summary>
internal sealed record GrantItem(
    [property: Description("编号。")] long Id,
    [property: Description("角色的代码。")] string Role,
    [property: Description("角色的名称。")] string RoleName,
    [property: Description("法院代字。")] string Court,
    [property: Description("庭室；不限的没有。")] string? Division,
    [property: Description("业务条线；不限的没有。")] string? Line,
    [property: Description("审核人的顺位；其他角色为 0。")] int Rank,
    [property: Description("辅助人员的法官；其他角色没有。")] long? JudgeId,
    [property: Description("第一天。")] DateOnly From,
    [property: Description("最后一天；没有期限的没有。")] DateOnly? To);

/// <summary>Days away.</summary>
internal sealed record AbsenceItem([property: Description("编号。")] long Id, [property: Description("第一天。")] DateOnly From, [property: Description("最后一天。")] DateOnly To);

/// <summary>A page of people.</summary>
internal sealed record PeopleResponse([property: Description("总人数。")] int Total, [property: Description("本页的人，按姓名，每页 50 人。")] IReadOnlyList<PersonLine> Items);

/// <summary>A password that serves once.</summary>
internal sealed record OneTimePasswordResponse([property: Description("一次性密码，只在这里给出一次。")] string Password);

/// <summary>Courts of the tree.</summary>
internal sealed record CourtsResponse([property: Description("法院，按代字，最多 100 个。")] IReadOnlyList<CourtItem> Items);

/// <summary>A court of the tree.</summary>
internal sealed record CourtItem(
    [property: Description("法院代字。")] string Code,
    [property: Description("名称。")] string Name,
    [property: Description("级别：Supreme 最高，High 高级，Intermediate 中级，Basic 基层。")] string Tier,
    [property: Description("上级法院的代字；不知道的没有。")] string? Superior,
    [property: Description("省级行政区；最高人民法院没有。")] string? Region,
    [property: Description("版本，修改时带回。")] int Version);

/// <summary>A court to be added or changed.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CourtBody(
    [property: Description("名称。")] string Name,
    [property: Description("级别：Supreme 最高，High 高级，Intermediate 中级，Basic 基层。")] string Tier,
    [property: Description("上级法院的代字；没有的省略。")] string? Superior = null,
    [property: Description("省级行政区；没有的省略。")] string? Region = null,
    [property: Description("读取时的版本；新加的省略。")] int Version = 0);
