# r1ci completions for fish: r1ci completions fish > ~/.config/fish/completions/r1ci.fish
function __r1ci_complete
    set -l line (commandline -cp)
    r1ci "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end
complete -c r1ci -a '(__r1ci_complete)'
