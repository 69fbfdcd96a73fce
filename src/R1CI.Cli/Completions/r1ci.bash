# r1ci completions for bash: put  source <(r1ci completions bash)  into ~/.bashrc
_r1ci() {
    local IFS=$'\n'
    COMPREPLY=($(compgen -W "$(r1ci "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _r1ci r1ci
