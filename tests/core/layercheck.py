# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the arrows between the folders point one way.

core/ never knows app/ or anything of Qt that draws, the console program never knows the
screens, only core/storage opens a connection, and nothing in core/ uses core/session but core/insights, which nothing uses.
"""
import pathlib
import re
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]

DRAWN = (r'Qt(Gui|Widgets|Network|Svg|PrintSupport|Qml|Quick)\b|'
         r'Q(Widget|Color|Icon|Pixmap|Image|Painter|Font|Brush|Pen|Palette|GuiApplication|Application|Action|'
         r'Clipboard|DesktopServices|StandardItemModel|Validator|TextDocument|MessageBox|Dialog|Style)\b')

# (folder, folders within it that are free to, what must not stand there, why)
RULES = [
    ('core', [], r'#\s*include\s*[<"]app/', 'core/ does not know app/'),
    ('core', [], r'#\s*include\s*[<"](' + DRAWN + ')', 'core/ includes nothing that draws'),
    ('core', [], r'\bclass\s+(' + DRAWN + ')', 'core/ names nothing that draws'),
    ('core', ['core/session', 'core/insights', 'core/services.h', 'core/services.cpp'], r'#\s*include\s*[<"]core/session/',
     'nothing in core/ but core/insights uses core/session'),
    ('core', ['core/insights', 'core/services.h', 'core/services.cpp'], r'#\s*include\s*[<"]core/insights/',
     'nothing in core/ uses core/insights'),
    ('core', ['core/storage'], r'\baddDatabase\b|\bsqlite3_open', 'only core/storage opens a connection'),
    ('app', [], r'\baddDatabase\b|\bsqlite3_open|#\s*include\s*[<"]QSql', 'only core/storage opens a connection'),
    ('app/cli', [], r'#\s*include\s*[<"](app/(?!cli/)|' + DRAWN + ')', 'the console program stands on core alone'),
    ('app', [], r'\bsetStyleSheet\b', 'looks belong to the style, not to style sheets'),
]


def sources(folder):
    return sorted(path for path in folder.rglob('*') if path.suffix in ('.h', '.cpp'))


def faults(root):
    found = []
    for folder, free, pattern, why in RULES:
        for path in sources(root / folder):
            name = path.relative_to(root).as_posix()
            if any(name == each or name.startswith(each + '/') for each in free):
                continue
            for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
                code = line.split('//', 1)[0]
                if re.search(pattern, code):
                    found.append(f'{name}:{number}: {why}: {line.strip()}')
    return found


def without_licence(root):
    files = [path for folder in ('core', 'app', 'tests') for path in sources(root / folder)]
    return [path.relative_to(root).as_posix() for path in files
            if 'SPDX-License-Identifier: GPL-3.0-or-later' not in path.read_text(encoding='utf-8').split('\n', 1)[0]]


class Layers(unittest.TestCase):
    def test_the_source_keeps_to_the_layers(self):
        self.assertEqual(faults(ROOT), [])

    def test_every_source_names_its_licence(self):
        self.assertEqual(without_licence(ROOT), [])

    def test_there_is_something_to_check(self):
        self.assertGreater(len(sources(ROOT / 'core')), 50)
        self.assertGreater(len(sources(ROOT / 'app' / 'cli')), 10)

    def test_each_rule_finds_what_it_forbids(self):
        forbidden = {
            'core/a.h': '#include "app/shell/theme.h"',
            'core/b.h': '#include <QtWidgets/QWidget>',
            'core/c.cpp': '#include <QColor>',
            'core/d.h': 'class QIcon;',
            'core/journal/e.h': '#include "core/session/answer.h"',
            'core/session/e.cpp': '#include "core/insights/recovery.h"',
            'core/f.cpp': 'auto x = QSqlDatabase::addDatabase(driver);',
            'app/pages/g.cpp': 'auto x = QSqlDatabase::addDatabase(driver);',
            'app/cli/h.cpp': '#include "app/shell/theme.h"',
            'app/cli/i.cpp': '#include <QWidget>',
            'app/pages/j.cpp': 'button->setStyleSheet(red);',
        }
        for name, line in forbidden.items():
            with self.subTest(name=name), tempfile.TemporaryDirectory() as folder:
                path = pathlib.Path(folder, name)
                path.parent.mkdir(parents=True)
                path.write_text(f'// fine\n{line}\n', encoding='utf-8')
                found = faults(pathlib.Path(folder))
                self.assertTrue(found and found[0].startswith(f'{name}:2: '), found)
                self.assertEqual(without_licence(pathlib.Path(folder)), [name])


if __name__ == '__main__':
    sys.exit(unittest.main())
