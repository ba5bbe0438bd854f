using System.Collections.Immutable;
using Workflow.Domain.Calendar;
using Workflow.Domain.CleanUp;
using Workflow.Domain.Inventory;
using Workflow.Domain.Inventory.Commands;
using Workflow.Domain.Kernel;
using Workflow.Domain.Organisation;

namespace Workflow.Host.Districts;

/// <summary>`inventories/*.yaml`: one count (清理台账) each, as a whole.</summary>
internal static class InventoryReader
{
    public static AdoptInventory Read(YamlNode? root, FileReader reader)
    {
        var fields = reader.Fields(root, "code", "name", "counted", "source", "proposal", "confirmation", "items");
        var inventory = new InventoryVersion(
            reader.Text(fields, "code"),
            reader.Text(fields, "name"),
            reader.Day(fields.GetValueOrDefault("counted"), "counted"),
            reader.Text(fields, "source"),
            new CleanUpPolicy(
                Limit(fields.GetValueOrDefault("proposal"), reader),
                Limit(fields.GetValueOrDefault("confirmation"), reader)
            ),
            []
        );
        reader.Place(inventory.Shown, root?.Line ?? 1);
        return new AdoptInventory(
            inventory with
            {
                Items = [.. reader.Items(fields, "items").Select(one => Item(one, inventory, reader))],
            }
        );
    }

    private static InventoryItem Item(YamlNode node, InventoryVersion inventory, FileReader reader)
    {
        var fields = reader.Fields(node, "code", "name", "issuer", "carriedBy", "bases?");
        var item = new InventoryItem(
            reader.Text(fields, "code"),
            reader.Text(fields, "name"),
            new UnitId(reader.Code(fields, "issuer")),
            reader.Word(fields.GetValueOrDefault("carriedBy"), "carriedBy", OrganisationWords.Kinds),
            [.. reader.Items(fields, "bases").Select(one => DutyListReader.Basis(reader.Code(one, "bases")))]
        );
        reader.Place(inventory.ShownOf(item), node.Line);
        return item;
    }

    private static DeadlineRule Limit(YamlNode? node, FileReader reader)
    {
        var fields = reader.Fields(node, "amount", "unit", "source");
        return new DeadlineRule(
            reader.Number(fields, "amount"),
            reader.Word(fields.GetValueOrDefault("unit"), "unit", PolicyReader.Units),
            reader.Text(fields, "source")
        );
    }
}
