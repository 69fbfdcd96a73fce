#compdef r1ci
# r1ci completions for zsh: put  source <(r1ci completions zsh)  into ~/.zshrc, after compinit
_r1ci() {
    local -a found
    found=("${(@f)$(r1ci "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
    if [[ -n "$found" ]]; then compadd -- $found; else _files; fi
}
compdef _r1ci r1ci
