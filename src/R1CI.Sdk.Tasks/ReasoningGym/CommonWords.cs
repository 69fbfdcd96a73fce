namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Everyday English words in lower case, for tasks that are about letters or order, not about meaning.</summary>
internal static class CommonWords
{
    public static IReadOnlyList<string> All { get; } =
    [.. """
        apple bread butter candle carpet castle cherry circle coffee corner cotton cousin desert dinner doctor dragon engine evening family farmer feather
        finger flower forest friend garden gentle ginger guitar hammer harbor hidden holiday honest hunter island jacket jungle kettle kitchen ladder
        lantern leather lemon letter library little lizard magnet market meadow mirror monkey morning mountain narrow needle number ocean office onion
        orange orchard oven paint palace paper parrot pebble pencil pepper picture pillow planet pocket potato prince puzzle quarter quiet rabbit
        rainbow ribbon river rocket saddle sailor salmon school shadow shelter silver simple singer sister slipper spider spring square stable station
        stone storm stranger street sugar summer supper table tailor teacher temple thunder ticket tiger tomato travel treasure triangle trumpet
        tunnel turtle uncle valley velvet village violin voyage wagon walnut water weather whistle willow window winter wonder yellow young zebra
        anchor basket blanket bottle branch bridge brother bucket button cabin camel canvas cloud coast copper cradle crown daughter diamond dolphin
        eagle elbow falcon fence field flame fountain giant glass glove grape hazel helmet honey horse iron ivory jewel juice knife lamp lion
        maple marble melon metal mint moon nest night oyster peach pearl pigeon plum pond queen raven road rope rose sand shirt silk smoke snake
        snow soap spoon star sword thread throne tower tulip vase wheat wheel whale wing wolf wood yarn
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Words of three letters; most can be turned into each other by changing one letter at a time.</summary>
    public static IReadOnlyList<string> Short { get; } =
    [.. """
        bag bad ban bar bat bay bed beg bet bid big bin bit bog bow box boy bud bug bun bus but cab can cap car cat cob cod cog cot cow cub cup cut
        dad dam day den dew did dig dim din dip dog dot dry dub dug ear eat fan far fat fed fig fin fit fix fly fog fox fun fur gap gas gem get got
        gum gun gut had ham hat hay hem hen her hid him hip his hit hog hop hot how hub hug hut jam jar jaw jet jig job jog jug key kid kin kit lab
        lad lag lap law lay led leg let lid lip lit log lot low mad man map mat may men met mix mob mop mud mug nap net new nod nor not now nut oak
        pad pan pat paw pay peg pen pet pie pig pin pit pod pop pot pub pug pup put rag ram ran rat raw ray red rib rid rig rim rip rob rod rot row
        rub rug run rut sad sag sap sat saw say sea set sew shy sip sir sit six sky sob son sow spy sub sun tab tag tan tap tar tax tea ten tie tin
        tip toe ton top toy tub tug van vat vet wag war was wax way web wed wet who wig win wit won yes yet zip
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)];
}
