package hexmail.adapter.http.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A phrase with arguments, in ICU's message format. It is parsed when it is first used. ICU's
/// format is not safe for use by many threads, so one thread uses it at a time; a phrase that only
/// inserts strings needs no such turn. Safe for use by many threads.
final class PhrasePattern {
  // Unicode's object replacement character, which no phrase contains.
  private static final String MARK = "\ufffc";

  private final String pattern;
  private final Locale locale;
  private volatile @Nullable Parsed parsed;

  PhrasePattern(String pattern, Locale locale) {
    this.pattern = pattern;
    this.locale = locale;
  }

  /// A phrase and, if it only inserts arguments as they are, the texts between them.
  ///
  /// @param names of the arguments, in order; none if it does more than insert
  private record Parsed(MessageFormat format, List<String> names, List<String> texts) {
    Parsed {
      names = List.copyOf(names);
      texts = List.copyOf(texts);
    }

    boolean inserts(Map<String, Object> arguments) {
      for (String name : names) {
        if (!(arguments.get(name) instanceof String)) {
          return false;
        }
      }
      return !names.isEmpty();
    }

    String with(Map<String, Object> arguments) {
      StringBuilder phrase = new StringBuilder(texts.getFirst());
      for (int index = 0; index < names.size(); index++) {
        phrase.append(arguments.get(names.get(index))).append(texts.get(index + 1));
      }
      return phrase.toString();
    }
  }

  String format(Map<String, Object> arguments) {
    Parsed phrase = parsed;
    if (phrase == null) {
      phrase = parse();
      parsed = phrase;
    }
    if (phrase.inserts(arguments)) {
      return phrase.with(arguments);
    }
    synchronized (phrase.format()) {
      return phrase.format().format(arguments);
    }
  }

  private Parsed parse() {
    MessageFormat format = new MessageFormat(pattern, locale);
    List<String> names = names(new MessagePattern(pattern));
    Map<String, Object> marks = new HashMap<>();
    names.forEach(name -> marks.put(name, MARK));
    return new Parsed(format, names, List.of(format.format(marks).split(MARK, -1)));
  }

  private static List<String> names(MessagePattern message) {
    List<String> names = new ArrayList<>();
    for (int index = 0; index < message.countParts(); index++) {
      Part part = message.getPart(index);
      if (part.getType() == Part.Type.ARG_START && part.getArgType() != ArgType.NONE) {
        return List.of();
      }
      if (part.getType() == Part.Type.ARG_NAME) {
        names.add(message.getSubstring(part));
      }
    }
    return names;
  }
}
