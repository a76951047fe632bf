package hexmail.adapter.http.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.page.SearchWords.Run;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedWordsTest {
  private static List<Run> divide(String query, String text) {
    return MarkedWords.of(query).divide(text);
  }

  private static String marked(String query, String text) {
    return divide(query, text).stream()
        .map(run -> run.marked() ? "[" + run.text() + "]" : run.text())
        .collect(joining());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "relay, Re: The relay; relays, Re: The [relay]; [relay]s",
        "ELAY, The relay, The relay",
        "RELAY close, Relay to CLOSE, [Relay] to [CLOSE]",
        "istanbul, İSTANBUL İstanbul istanbul ıstanbul, [İSTANBUL] [İstanbul] [istanbul] [ıstanbul]",
        "IŞIK, ışık Işık isik, [ışık] [Işık] [isik]",
        "özet, Hesap ÖZETİ ozet, Hesap [ÖZET]İ [ozet]",
        "resume, Résumé re\u0301sume\u0301, [Résumé] [re\u0301sume\u0301]",
        "ﬁne, fine ﬁne, [fine] [ﬁne]",
        "書類, 重要書類の件, 重要[書類]の件",
        "🎉, 🎉 party, 🎉 party",
        "party, 🎉party🎉, 🎉[party]🎉",
        "\"dinner movie\" x, Dinner movie dinner, [Dinner movie] dinner",
        "subject:(a b) c, a b c d, [a] [b] [c] d",
        "subject:relay, relay, [relay]",
        "{a b} (c OR d), a b c d OR, [a] [b] [c] [d] OR",
        "a OR b, a or b, [a] or [b]",
        "+exact, exact, [exact]",
        "-relay -(a b) from:c has:d, relay a b c d, relay a b c d",
        "re:a, re:a b, [re:a] b",
        "\"open end, an open end, an [open end]",
        "-, a - b, a - b",
        "a aa, aaa a, [aa]a [a]"
      })
  void words_of_the_search_are_marked_where_they_begin_a_word(
      String query, String text, String marked) {
    assertThat(marked(query, text)).isEqualTo(marked);
  }

  @Test
  void without_words_nothing_is_marked() {
    assertThat(MarkedWords.of("").isEmpty()).isTrue();
    assertThat(MarkedWords.of("from:a is:unread -x").isEmpty()).isTrue();
    assertThat(divide("a", "")).isEmpty();
  }

  @Test
  void the_runs_joined_again_are_the_text() {
    Random random = new Random(16);
    for (int round = 0; round < 5_000; round++) {
      String text = text(random);
      String query = text(random);

      assertThat(divide(query, text).stream().map(Run::text).collect(joining()))
          .as("%s in %s", query, text)
          .isEqualTo(text);
    }
  }

  private static String text(Random random) {
    String letters = "aAiİıIßẞ\u0301\u0345éﬁ書🎉𝐀 -\"(){}Σςǅŉΐ\ud83c";
    return IntStream.range(0, random.nextInt(10))
        .mapToObj(_ -> Character.toString(letters.charAt(random.nextInt(letters.length()))))
        .collect(joining());
  }
}
