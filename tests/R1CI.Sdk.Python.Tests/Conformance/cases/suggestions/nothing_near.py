zzzzzz
