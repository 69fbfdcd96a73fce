import smtplib
import sqlite3
import webbrowser
for act in lambda: sqlite3.connect(':memory:'), lambda: smtplib.SMTP('localhost'), lambda: webbrowser.open('http://localhost/'):
    try:
        print(type(act()).__name__)
    except Exception as error:
        print(type(error).__name__, error)
