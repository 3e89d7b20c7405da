using Microsoft.CodeAnalysis;
using Pdk.Abi;
using Pdk.CodeModel.Findings;
using Pdk.CodeModel.Model;

namespace Pdk.CodeModel.Parsing;

/// <content>Events: a slot to add a handler, and one to remove it.</content>
internal sealed partial class SlotParser
{
    private void Add(IEventSymbol changed)
    {
        string path = $"{contract.Name}.{changed.Name}";
        string? unsupported = changed switch
        {
            { IsStatic: true } => "is a static member without a body, which does not cross the plugin boundary; write an event of the instance",
            { DeclaredAccessibility: not Accessibility.Public } => "is not public, so that no plugin could implement it; make it public",
            _ => null,
        };
        if (unsupported is not null)
        {
            findings.Add(FindingKind.MemberKind, changed, $"{path} {unsupported}.");
            return;
        }

        AttributeData? sinceAttribute = changed.Attribute(WellKnownNames.SinceAttribute);
        int since = sinceAttribute?.Argument<int>(0) ?? 1;
        if (since < 1)
        {
            findings.Add(FindingKind.Since, changed, $"{path} says [Since({since})]; versions count from 1.", SinceLatest(sinceAttribute));
            return;
        }

        _version = Math.Max(_version, since);
        if (Classify(changed.Type, path, changed) is not { } type || changed.Type.TypeKind != TypeKind.Delegate || changed.AddMethod is not { } add || changed.RemoveMethod is not { } remove)
        {
            return;
        }

        PropertyModel model = new(changed.Name, changed.Name, type, AllowsNull: false, IsIndexer: false, default) { IsEvent = true };
        foreach ((IMethodSymbol accessor, SlotKind kind, string word) in new[] { (add, SlotKind.Adder, "add"), (remove, SlotKind.Remover, "remove") })
        {
            ParameterModel value = new("value", AbiDirection.Value, type, "");
            _methods.Add(accessor);
            _slots.Add(new SlotModel(
                _slots.Count, accessor.Name, "", null, null, since, new[] { value }.ToAbiList(), TypeModel.Void, $"{changed.Name}.{word}", HasDefaultBody: accessor.IsVirtual)
            {
                Kind = kind,
                Property = model,
            });
        }
    }
}
