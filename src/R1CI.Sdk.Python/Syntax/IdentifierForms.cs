using System.Text;

namespace R1CI.Sdk.Python.Syntax;

/// <summary>Compatibility forms of identifier characters, so that ℝ and R are one name (NFKC).</summary>
/// <remarks>
/// The runtime's own normalization depends on how the host was published, and a program must not. Covered are the styled Latin and Greek
/// letters and digits; Arabic and Hebrew presentation forms, compatibility ideographs and letters written with combining marks stay as they are.
/// </remarks>
internal static class IdentifierForms
{
    private const int FirstStyled = 0x1D400;
    private const int FirstStyledGreek = 0x1D6A8;
    private const int FirstStyledDigit = 0x1D7CE;
    private const int LastStyled = 0x1D7FF;
    private const string Greek = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΘΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂εθκφρπ";

    // Character and form in turn.
    private const string Single =
        "ªaµμºoſsʰhʱɦʲjʳrʴɹʵɻʶʁʷwʸyˠɣˡlˢsˣxˤʕϐβϑθϒΥϓΎϔΫϕφϖπϰκϱρϲςϴΘϵεϹΣᴬAᴭÆᴮBᴰDᴱEᴲƎᴳGᴴHᴵIᴶJᴷKᴸLᴹMᴺNᴼOᴽȢᴾPᴿRᵀT" +
        "ᵁUᵂWᵃaᵄɐᵅɑᵆᴂᵇbᵈdᵉeᵊəᵋɛᵌɜᵍgᵏkᵐmᵑŋᵒoᵓɔᵔᴖᵕᴗᵖpᵗtᵘuᵙᴝᵚɯᵛvᵜᴥᵝβᵞγᵟδᵠφᵡχᵢiᵣrᵤuᵥvᵦβᵧγᵨρᵩφᵪχᵸнᶛɒᶜcᶝɕᶞðᶟɜᶠfᶡɟᶢɡ" +
        "ᶣɥᶤɨᶥɩᶦɪᶧᵻᶨʝᶩɭᶪᶅᶫʟᶬɱᶭɰᶮɲᶯɳᶰɴᶱɵᶲɸᶳʂᶴʃᶵƫᶶʉᶷʊᶸᴜᶹʋᶺʌᶻzᶼʐᶽʑᶾʒᶿθⁱiⁿnₐaₑeₒoₓxₔəₕhₖkₗlₘmₙnₚpₛsₜtℂCℇƐℊgℋHℌHℍH" +
        "ℎhℏħℐIℑIℒLℓlℕNℙPℚQℛRℜRℝRℤZΩΩℨZKKÅÅℬBℭCℯeℰEℱFℳMℴoℵאℶבℷגℸדℹiℼπℽγℾΓℿΠⅅDⅆdⅇeⅈiⅉjⅠIⅤVⅩXⅬLⅭCⅮDⅯMⅰiⅴvⅹxⅼlⅽc" +
        "ⅾdⅿmⱼjⱽV";

    // Character and form, separated by blanks.
    private const string Multiple =
        "ĲIJ ĳij ĿL· ŀl· ŉʼn ǄDŽ ǅDž ǆdž ǇLJ ǈLj ǉlj ǊNJ ǋNj ǌnj ǱDZ ǲDz ǳdz ⅡII ⅢIII ⅣIV ⅥVI ⅦVII ⅧVIII ⅨIX ⅪXI ⅫXII ⅱii ⅲiii ⅳiv ⅵvi ⅶvii ⅷviii ⅸix ⅺxi ⅻxii ﬀff ﬁfi ﬂfl ﬃffi ﬄffl ﬅst ﬆst";

    private static readonly Dictionary<char, string> Forms = CreateForms();

    /// <summary>The name under which an identifier with characters beyond ASCII is looked up.</summary>
    public static string Normalize(string word)
    {
        StringBuilder? result = null;
        var at = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            var form = FormOf(rune);
            if (form is not null && result is null)
            {
                result = new StringBuilder(word, 0, at, word.Length);
            }

            result?.Append(form ?? rune.ToString());
            at += rune.Utf16SequenceLength;
        }

        return result?.ToString() ?? word;
    }

    private static string? FormOf(Rune rune)
    {
        var code = rune.Value;
        if (code is >= 0xFF10 and <= 0xFF5A)
        {
            return ((char)(code - 0xFEE0)).ToString();
        }

        if (code is >= FirstStyled and <= LastStyled)
        {
            return Plain(code).ToString();
        }

        return rune.IsBmp && Forms.TryGetValue((char)code, out var form) ? form : null;
    }

    // Mathematical letters: thirteen Latin alphabets, two dotless letters, five Greek alphabets, five sets of digits.
    private static char Plain(int code)
    {
        if (code >= FirstStyledDigit)
        {
            return (char)('0' + ((code - FirstStyledDigit) % 10));
        }

        if (code >= FirstStyledGreek)
        {
            var index = (code - FirstStyledGreek) % 58;
            return code < 0x1D7CA ? Greek[index] : code == 0x1D7CA ? 'Ϝ' : 'ϝ';
        }

        if (code >= 0x1D6A4)
        {
            return code == 0x1D6A4 ? 'ı' : 'ȷ';
        }

        var letter = (code - FirstStyled) % 52;
        return (char)(letter < 26 ? 'A' + letter : 'a' + letter - 26);
    }

    private static Dictionary<char, string> CreateForms()
    {
        var forms = new Dictionary<char, string>();
        for (var i = 0; i < Single.Length; i += 2)
        {
            forms.Add(Single[i], Single[i + 1].ToString());
        }

        foreach (var pair in Multiple.Split(' '))
        {
            forms.Add(pair[0], pair[1..]);
        }

        return forms;
    }
}
