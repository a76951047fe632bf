package hexmail.domain.search;

import static hexmail.domain.search.AccountSearches.MOST_RECENT;
import static hexmail.domain.search.AccountSearches.MOST_SAVED;
import static hexmail.domain.search.AccountSearches.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hexmail.domain.mailbox.MailQuery;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountSearchesTest {
  private static AccountSearches remembering(String... queries) {
    AccountSearches searches = NONE;
    for (String query : queries) {
      searches = searches.remembering(new MailQuery(query));
    }
    return searches;
  }

  private static List<MailQuery> queries(String... queries) {
    return List.of(queries).stream().map(MailQuery::new).toList();
  }

  private static SavedSearch saved(String name, String query) {
    return new SavedSearch(name, new MailQuery(query), null);
  }

  @Test
  void the_last_search_comes_first_and_each_is_there_once() {
    assertThat(remembering("one", "two", "three", "one").recent())
        .isEqualTo(queries("one", "three", "two"));
  }

  @Test
  void the_last_search_again_changes_nothing() {
    AccountSearches searches = remembering("one", "two");

    assertThat(searches.remembering(new MailQuery("two"))).isSameAs(searches);
    assertThat(searches.remembering(MailQuery.EVERYTHING)).isSameAs(searches);
  }

  @Test
  void the_oldest_one_makes_room() {
    String[] many =
        IntStream.rangeClosed(1, MOST_RECENT + 1)
            .mapToObj(Integer::toString)
            .toArray(String[]::new);

    AccountSearches searches = remembering(many);

    assertThat(searches.recent()).hasSize(MOST_RECENT).doesNotContain(new MailQuery("1"));
    assertThat(searches.recent().getFirst().text()).isEqualTo(many[MOST_RECENT]);
  }

  @Test
  void recent_searches_are_removed_and_saved_ones_stay() {
    AccountSearches searches = remembering("one", "two").saving(saved("One", "one")).orElseThrow();

    assertThat(searches.withoutRecent(new MailQuery("one")).recent()).isEqualTo(queries("two"));
    assertThat(searches.withoutRecent().recent()).isEmpty();
    assertThat(searches.withoutRecent().saved()).containsExactly(saved("One", "one"));
  }

  @Test
  void a_saved_search_takes_the_place_of_one_with_the_same_name() {
    AccountSearches searches =
        NONE.saving(saved("One", "one"))
            .flatMap(one -> one.saving(saved("Two", "two")))
            .flatMap(two -> two.saving(saved(" One ", "other")))
            .orElseThrow();

    assertThat(searches.saved()).containsExactly(saved("One", "other"), saved("Two", "two"));
    assertThat(searches.withoutSaved("One").saved()).containsExactly(saved("Two", "two"));
  }

  @Test
  void there_is_room_for_fifty_saved_searches() {
    AccountSearches full =
        new AccountSearches(
            List.of(),
            IntStream.rangeClosed(1, MOST_SAVED)
                .mapToObj(number -> saved("Number " + number, "one"))
                .toList());

    assertThat(full.saving(saved("One more", "one"))).isEmpty();
    assertThat(full.saving(saved("Number 7", "two"))).isPresent();
    assertThat(full.withoutSaved("Number 7").saving(saved("One more", "one"))).isPresent();
  }

  @Test
  void more_or_twice_the_same_cannot_be_made() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AccountSearches(queries("one", "one"), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new AccountSearches(List.of(), Collections.nCopies(2, saved("One", "one"))));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new AccountSearches(
                IntStream.rangeClosed(0, MOST_RECENT)
                    .mapToObj(number -> new MailQuery("number " + number))
                    .toList(),
                List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two\nlines", "bell\u0007"})
  void such_a_name_is_none(String text) {
    assertThat(SavedSearch.parseName(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> saved(text, "one"));
  }

  @Test
  void a_name_has_at_most_a_hundred_characters_without_the_blanks_around_it() {
    String longest = "n".repeat(SavedSearch.LONGEST_NAME);

    assertThat(SavedSearch.parseName("  " + longest + " ")).contains(longest);
    assertThat(SavedSearch.parseName(longest + "n")).isEmpty();
  }

  @Test
  void the_search_for_everything_cannot_be_saved() {
    assertThatIllegalArgumentException().isThrownBy(() -> saved("All", ""));
  }
}
