using System.Reflection;
using System.Reflection.Emit;

namespace KnowledgeBase.Indexer.Tests.Architecture;

/// <summary>Every type that a type mentions anywhere: in its declaration, its members' signatures, and the instructions of its methods.</summary>
internal static class CompiledReferences
{
    private const BindingFlags Everything =
        BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(o => o.Value);

    public static IReadOnlySet<Type> Of(Type type)
    {
        HashSet<Type> found = [];
        Add(found, type.BaseType);
        Add(found, type.GetInterfaces());
        AddConstraints(found, type.IsGenericTypeDefinition ? type.GetGenericArguments() : []);
        AddAttributes(found, type);
        foreach (var member in type.GetMembers(Everything))
        {
            AddAttributes(found, member);
            AddMember(found, member);
            if (member is MethodBase method) AddBody(found, method);
        }

        return found;
    }

    private static void AddMember(HashSet<Type> found, MemberInfo member)
    {
        // A nested type is a type of its own here, not part of the one around it.
        if (member is Type type)
        {
            Add(found, type);
            return;
        }

        Add(found, member.DeclaringType);
        switch (member)
        {
            case FieldInfo field: Add(found, field.FieldType); break;
            case PropertyInfo property: Add(found, property.PropertyType); break;
            case EventInfo happening: Add(found, happening.EventHandlerType); break;
            case MethodBase method:
                Add(found, method.GetParameters().Select(p => p.ParameterType));
                Add(found, (method as MethodInfo)?.ReturnType);
                if (method.IsGenericMethod) Add(found, method.GetGenericArguments());
                if (method.IsGenericMethodDefinition) AddConstraints(found, method.GetGenericArguments());
                break;
        }
    }

    private static void AddBody(HashSet<Type> found, MethodBase method)
    {
        if (method.GetMethodBody() is not { } body) return;
        Add(found, body.LocalVariables.Select(v => v.LocalType));
        Add(found, body.ExceptionHandlingClauses.Where(c => c.Flags == ExceptionHandlingClauseOptions.Clause).Select(c => c.CatchType));
        var il = body.GetILAsByteArray()!;
        for (var i = 0; i < il.Length;)
        {
            var code = OpCodesByValue[il[i] == 0xFE ? BitConverter.ToInt16([il[i + 1], il[i]]) : il[i]];
            i += code.Size;
            if (code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                AddToken(found, method, BitConverter.ToInt32(il, i));
            i += OperandSize(code.OperandType, il, i);
        }
    }

    private static void AddToken(HashSet<Type> found, MethodBase method, int token)
    {
        var typeArguments = method.DeclaringType?.IsGenericType == true ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        if (method.Module.ResolveMember(token, typeArguments, methodArguments) is { } member) AddMember(found, member);
    }

    private static int OperandSize(OperandType operand, byte[] il, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(il, at),
        _ => 4,
    };

    private static void AddAttributes(HashSet<Type> found, MemberInfo member) =>
        Add(found, member.GetCustomAttributesData().Select(a => a.AttributeType));

    private static void AddConstraints(HashSet<Type> found, Type[] parameters) =>
        Add(found, parameters.SelectMany(p => p.GetGenericParameterConstraints()));

    private static void Add(HashSet<Type> found, IEnumerable<Type?> types)
    {
        foreach (var type in types) Add(found, type);
    }

    /// <summary>Adds what a type is made of: List&lt;A[]&gt; is List and A.</summary>
    private static void Add(HashSet<Type> found, Type? type)
    {
        if (type is null || type.IsGenericParameter) return;
        if (type.HasElementType)
        {
            Add(found, type.GetElementType());
            return;
        }

        if (type.IsConstructedGenericType) Add(found, type.GetGenericArguments());
        found.Add(type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type);
    }
}
