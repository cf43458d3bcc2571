namespace OpenDoorWeek.Core.Words;

internal static class PhoneWords
{
    /// <returns>The number on one line, wherever the text is broken: half a number is dialled wrongly.</returns>
    public static string OnOneLine(string phone) => phone.Replace(' ', '\u00a0');
}
