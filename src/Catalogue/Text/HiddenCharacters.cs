using System.Text;

namespace Catalogue.Text;

/// <summary>
/// Characters that a reader cannot see and that change what is read: controls, line separators, marks that reorder
/// text, and characters without width. A name that holds one is not the name it seems to be.
/// </summary>
public static class HiddenCharacters
{
    public static bool IsHidden(Rune rune) => rune.Value switch
    {
        < 0x20 or (>= 0x7F and <= 0x9F) => true,
        0x00AD or 0x034F or 0x061C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFEFF or 0xFFA0 => true,
        >= 0x180B and <= 0x180E => true,
        >= 0x200B and <= 0x200F => true,
        >= 0x2028 and <= 0x202E => true,
        >= 0x2060 and <= 0x206F => true,
        >= 0xFFF9 and <= 0xFFFB => true,
        0xFFFD or 0xFFFE or 0xFFFF => true,
        >= 0xE0000 and <= 0xE0FFF => true,
        _ => false,
    };
}
