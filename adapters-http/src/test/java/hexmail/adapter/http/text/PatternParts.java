package hexmail.adapter.http.text;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Looks into patterns of ICU's message format.
final class PatternParts {
  private PatternParts() {}

  /// The names of the arguments, and the words that select a part of the phrase.
  static Set<String> arguments(String phrase) {
    MessagePattern pattern = new MessagePattern(phrase);
    Set<String> found = new TreeSet<>();
    for (int index = 0; index < pattern.countParts(); index++) {
      Part part = pattern.getPart(index);
      if (part.getType() == Part.Type.ARG_NAME) {
        found.add(pattern.getSubstring(part));
      } else if (part.getArgType() == ArgType.SELECT && part.getType() == Part.Type.ARG_START) {
        forms(pattern, index).forEach(form -> found.add("selects " + form));
      }
    }
    return found;
  }

  static List<String> missingForms(String phrase, Locale locale) {
    MessagePattern pattern = new MessagePattern(phrase);
    List<String> missing = new ArrayList<>();
    for (int index = 0; index < pattern.countParts(); index++) {
      Part part = pattern.getPart(index);
      if (part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.PLURAL) {
        missing.addAll(missingForms(forms(pattern, index), locale));
      }
    }
    return missing;
  }

  /// A form can be given by its name, or by the only number that has it (`=1`). A Turkish noun is
  /// the same after every number, so that one form is enough there.
  private static List<String> missingForms(Set<String> forms, Locale locale) {
    PluralRules rules = PluralRules.forLocale(locale);
    return rules.getKeywords().stream()
        .filter(form -> !forms.contains(form))
        .filter(form -> !(form.equals("one") && locale.getLanguage().equals("tr")))
        .filter(form -> {
          Collection<Double> numbers = rules.getAllKeywordValues(form);
          return numbers == null
              || !numbers.stream().allMatch(number -> forms.contains("=" + number.intValue()));
        })
        .toList();
  }

  /// The selectors of the argument that starts at `start`, without those of arguments within it.
  private static Set<String> forms(MessagePattern pattern, int start) {
    Set<String> forms = new TreeSet<>();
    int limit = pattern.getLimitPartIndex(start);
    for (int index = start + 1; index < limit; index++) {
      Part part = pattern.getPart(index);
      if (part.getType() == Part.Type.ARG_SELECTOR) {
        forms.add(pattern.getSubstring(part));
      } else if (part.getType() == Part.Type.MSG_START) {
        index = pattern.getLimitPartIndex(index);
      }
    }
    return forms;
  }
}
