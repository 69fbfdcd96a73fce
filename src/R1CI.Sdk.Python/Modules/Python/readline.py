# Editing of input lines: input comes as it is, and nothing is remembered.


def _nothing(*args):
    pass


parse_and_bind = read_init_file = read_history_file = write_history_file = append_history_file = _nothing
clear_history = set_history_length = add_history = remove_history_item = replace_history_item = _nothing
set_completer = set_completer_delims = set_startup_hook = set_pre_input_hook = insert_text = redisplay = _nothing


def get_current_history_length():
    return 0


def get_history_length():
    return -1


def get_history_item(index):
    return None


def get_line_buffer():
    return ''


def get_completer():
    return None


def get_completer_delims():
    return ' \t\n`~!@#$%^&*()-=+[{]}\\|;:\'",<>/?'
