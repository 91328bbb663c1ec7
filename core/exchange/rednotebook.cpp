// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rednotebook.h"

#include "core/exchange/importing.h"
#include "core/exchange/rednotebookmarkup.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <utility>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace secondwind::rednotebook {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(secondwind::RedNotebook)
};

constexpr qsizetype LargestMonth = 64 * 1024 * 1024; // characters
constexpr size_t DeepestNesting = 8;                 // a month needs three
constexpr int MostNodes = 1'000'000;

// A part of the YAML document. Mappings keep their keys and values by turns.
struct Node {
    enum class Kind { Null, Scalar, Sequence, Mapping };
    Kind kind = Kind::Null;
    int line = 0;
    QString text;
    std::vector<Node> children;
};

// Thrown by TreeBuilder and caught with the parser's own exceptions, in readYaml().
struct Refusal {
    QString message;
};

QString inLine(int line)
{
    return QLocale().toString(line);
}

// Builds the tree from the parser's events, so that aliases are never followed and nothing deep
// is ever held.
class TreeBuilder final : public YAML::EventHandler
{
public:
    Node root;

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override { place(mark, anchor, Node::Kind::Null); }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override { refuseAlias(mark); }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, const std::string &value) override
    {
        Node &node = place(mark, anchor, Node::Kind::Scalar);
        node.text = QString::fromStdString(value);
        static const QStringList nulls{u""_s, u"~"_s, u"null"_s, u"Null"_s, u"NULL"_s};
        // "?" is a scalar without quotes; "null" in quotes is a word.
        if (tag == "?" && nulls.contains(node.text))
            node.kind = Node::Kind::Null;
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        descend(mark, place(mark, anchor, Node::Kind::Sequence));
    }
    void OnSequenceEnd() override { m_open.pop_back(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        descend(mark, place(mark, anchor, Node::Kind::Mapping));
    }
    void OnMapEnd() override { m_open.pop_back(); }

private:
    [[noreturn]] static void refuseAlias(const YAML::Mark &mark)
    {
        throw Refusal{Words::tr("In line %1 the file refers to another place of itself, which RedNotebook's files never do.").arg(inLine(mark.line + 1))};
    }

    Node &place(const YAML::Mark &mark, YAML::anchor_t anchor, Node::Kind kind)
    {
        if (anchor != YAML::NullAnchor)
            refuseAlias(mark);
        if (++m_nodes > MostNodes)
            throw Refusal{Words::tr("The file has more parts than a month could have.")};
        Node *node = &root;
        if (!m_open.empty()) {
            m_open.back()->children.emplace_back();
            node = &m_open.back()->children.back();
        }
        node->kind = kind;
        node->line = mark.line + 1;
        return *node;
    }

    // A pointer stays good while its node is open: only the innermost open node gets children.
    void descend(const YAML::Mark &mark, Node &node)
    {
        if (m_open.size() >= DeepestNesting)
            throw Refusal{Words::tr("In line %1 the file is nested deeper than RedNotebook's files are.").arg(inLine(mark.line + 1))};
        m_open.push_back(&node);
    }

    std::vector<Node *> m_open;
    int m_nodes = 0;
};

Result<Node> readYaml(const QString &text)
{
    TreeBuilder builder;
    try {
        std::istringstream stream(text.toStdString());
        YAML::Parser parser(stream);
        parser.HandleNextDocument(builder);
        if (TreeBuilder another; parser.HandleNextDocument(another))
            throw Refusal{Words::tr("The file holds more than one document; a month of RedNotebook is one.")};
        return std::move(builder.root);
    } catch (const Refusal &refusal) {
        return failure(ErrorCode::InvalidInput, refusal.message);
    } catch (const YAML::Exception &exception) {
        return failure(ErrorCode::InvalidInput,
                       Words::tr("In line %1 the file does not follow the rules of YAML.").arg(inLine(std::max(exception.mark.line, 0) + 1)),
                       QString::fromUtf8(exception.what()));
    } catch (const std::exception &exception) {
        return failure(ErrorCode::InvalidInput, Words::tr("The file does not follow the rules of YAML."), QString::fromUtf8(exception.what()));
    }
}

// YAML allows none of these characters, and the parser takes the fourth for the end of the file.
QString withoutControls(QString text, importing::Issues &issues)
{
    int line = 1;
    for (QChar &character : text) {
        if (character == u'\n')
            ++line;
        if (character.unicode() < 0x20 && character != u'\n' && character != u'\r' && character != u'\t') {
            character = QChar::ReplacementCharacter;
            issues.addOnce(u"control"_s, line, Words::tr("Characters were replaced by “�”."),
                           Words::tr("The file has control characters there, which YAML does not allow."));
        }
    }
    return text;
}

const QRegularExpression &monthName()
{
    static const QRegularExpression form(uR"(^(\d{4})-(\d{2})\.txt$)"_s);
    return form;
}

class MonthReader final
{
public:
    MonthReader(ImportPlan &plan, QString fileName, int year, int month)
        : m_plan(plan)
        , m_issues(plan.issues, fileName)
        , m_fileName(std::move(fileName))
        , m_year(year)
        , m_month(month)
    {
    }

    Result<void> read(const QString &text);

private:
    void day(const Node &key, const Node &value);
    void category(JournalEntry &entry, const Node &key, const Node &value, QStringList &lines);
    [[nodiscard]] QString translated(JournalEntry &entry, const Node &node);

    ImportPlan &m_plan;
    importing::Issues m_issues;
    QString m_fileName;
    int m_year;
    int m_month;
};

Result<void> MonthReader::read(const QString &text)
{
    if (text.size() > LargestMonth)
        return failure(ErrorCode::InvalidInput, Words::tr("The file is larger than a month could be."));
    const auto root = readYaml(withoutControls(text, m_issues));
    if (!root)
        return failure(root);
    if (root->kind == Node::Kind::Null || (root->kind == Node::Kind::Mapping && root->children.empty()))
        return {}; // an empty month
    if (root->kind != Node::Kind::Mapping)
        return failure(ErrorCode::InvalidInput, Words::tr("The file does not list days."));
    for (size_t at = 0; at + 1 < root->children.size(); at += 2)
        day(root->children.at(at), root->children.at(at + 1));
    return {};
}

QString MonthReader::translated(JournalEntry &entry, const Node &node)
{
    const TranslatedMarkup markup = translatedRedNotebookMarkup(importing::cleanText(node.text, node.line, m_issues));
    for (const QString &tag : markup.hashtags)
        importing::addTag(entry, tag, node.line, m_issues);
    if (markup.hadUnderline)
        m_issues.add(node.line, Words::tr("Underlined words became plain ones."), Words::tr("Markdown has no underline."));
    if (markup.hadPicture) {
        m_issues.add(node.line, Words::tr("Of a picture only its address was kept."),
                     Words::tr("RedNotebook keeps pictures in files of their own, and so they stay where they are."));
    }
    if (markup.hadTable)
        m_issues.add(node.line, Words::tr("A table was kept as it was typed."), Words::tr("Plain Markdown has no tables."));
    return markup.markdown;
}

void MonthReader::category(JournalEntry &entry, const Node &key, const Node &value, QStringList &lines)
{
    const QString name = importing::cleanText(key.text, key.line, m_issues).simplified();
    if (key.kind != Node::Kind::Scalar || name.isEmpty()) {
        m_issues.add(key.line, Words::tr("A category was left out."), Words::tr("It has no name."));
        return;
    }
    QList<const Node *> filed;
    if (value.kind == Node::Kind::Scalar) {
        filed.append(&value);
    } else if (value.kind == Node::Kind::Sequence) {
        for (const Node &each : value.children)
            filed.append(&each);
    } else if (value.kind == Node::Kind::Mapping) {
        for (size_t at = 0; at + 1 < value.children.size(); at += 2) {
            filed.append(&value.children.at(at));
            if (value.children.at(at + 1).kind != Node::Kind::Null) {
                m_issues.add(value.children.at(at).line, Words::tr("What stands below an entry of the category “%1” was left out.").arg(name.left(60)),
                             Words::tr("RedNotebook's categories have one level."));
            }
        }
    }
    // Versions before 2012 kept tags as entries of a category with this name.
    const bool oldTags = name.compare(u"tags"_s, Qt::CaseInsensitive) == 0;
    if (!oldTags)
        importing::addTag(entry, name, key.line, m_issues);
    for (const Node *each : std::as_const(filed)) {
        if (each->kind != Node::Kind::Scalar && each->kind != Node::Kind::Null) {
            m_issues.add(each->line, Words::tr("An entry of the category “%1” was left out.").arg(name.left(60)), Words::tr("It is not a text."));
        } else if (oldTags) {
            importing::addTag(entry, each->text, each->line, m_issues);
        } else if (!each->text.trimmed().isEmpty()) {
            lines.append(Words::tr("- %1: %2").arg(name, translated(entry, *each).simplified()));
        }
    }
}

void MonthReader::day(const Node &key, const Node &value)
{
    bool isNumber = false;
    const int number = key.text.toInt(&isNumber);
    const auto date = isNumber ? importing::calendarDay(m_year, m_month, number) : std::nullopt;
    if (!date) {
        m_issues.add(key.line, Words::tr("A day was left out."), Words::tr("“%1” is not a day of that month.").arg(key.text.simplified().left(40)));
        return;
    }
    if (value.kind == Node::Kind::Null)
        return;
    if (value.kind != Node::Kind::Mapping) {
        m_issues.add(value.line, Words::tr("The day %1 was left out.").arg(QLocale().toString(number)),
                     Words::tr("It is not written the way RedNotebook writes days."));
        return;
    }
    ImportedEntry imported;
    imported.line = key.line;
    imported.file = m_fileName;
    JournalEntry &entry = imported.entry;
    QStringList lines;
    for (size_t at = 0; at + 1 < value.children.size(); at += 2) {
        const Node &name = value.children.at(at);
        const Node &content = value.children.at(at + 1);
        if (name.text != "text"_L1) {
            category(entry, name, content, lines);
        } else if (content.kind == Node::Kind::Scalar) {
            const QString text = translated(entry, content);
            entry.text += entry.text.isEmpty() ? text : u"\n\n"_s + text;
        } else if (content.kind != Node::Kind::Null) {
            m_issues.add(content.line, Words::tr("The text of the day %1 was left out.").arg(QLocale().toString(number)),
                         Words::tr("It is not a text."));
        }
    }
    while (entry.text.endsWith(u'\n'))
        entry.text.chop(1);
    if (!lines.isEmpty())
        entry.text += (entry.text.isEmpty() ? QString() : u"\n\n"_s) + lines.join(u'\n');
    if (!importing::saysSomething(entry))
        return;
    entry.at = importing::localMoment(*date, QTime(12, 0), key.line, m_issues);
    m_plan.entries.append(imported);
}

} // namespace

bool isMonthFile(const QString &fileName)
{
    const auto match = monthName().match(fileName);
    return match.hasMatch() && importing::calendarDay(match.captured(1).toInt(), match.captured(2).toInt(), 1);
}

Result<ImportPlan> parse(const QList<MonthFile> &files, const ImportProgress &progress)
{
    ImportPlan plan;
    std::optional<Error> firstError;
    bool anyRead = false;
    for (qsizetype at = 0; at < files.size(); ++at) {
        if (progress && !progress(at, files.size()))
            return importing::cancelled();
        const MonthFile &file = files.at(at);
        importing::Issues issues(plan.issues, file.fileName);
        if (!isMonthFile(file.fileName)) {
            issues.add(0, Words::tr("The file %1 was left out.").arg(file.fileName.left(80)),
                       Words::tr("RedNotebook names its files after the month, such as 2012-03.txt."));
            continue;
        }
        const auto match = monthName().match(file.fileName);
        MonthReader reader(plan, file.fileName, match.captured(1).toInt(), match.captured(2).toInt());
        if (const auto done = reader.read(file.text); done) {
            anyRead = true;
        } else {
            issues.add(0, Words::tr("The file %1 was left out.").arg(file.fileName), done.error().message);
            if (!firstError)
                firstError = done.error();
        }
    }
    if (!anyRead && firstError)
        return tl::unexpected<Error>(*firstError);
    if (!anyRead)
        return failure(ErrorCode::InvalidInput, Words::tr("There is no month file of RedNotebook here; they have names such as 2012-03.txt."));
    return plan;
}

} // namespace secondwind::rednotebook
