package hexmail.domain.search;

import static java.util.stream.Collectors.toSet;

import hexmail.domain.mailbox.MailQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The searches of an account.
///
/// @param recent the last ones, each once, the newest first; at most 10
/// @param saved in the order in which they were saved, each name once; at most 50
public record AccountSearches(List<MailQuery> recent, List<SavedSearch> saved) {
  public static final int MOST_RECENT = 10;
  public static final int MOST_SAVED = 50;
  public static final AccountSearches NONE = new AccountSearches(List.of(), List.of());

  public AccountSearches {
    recent = List.copyOf(recent);
    saved = List.copyOf(saved);
    Set<MailQuery> queries = Set.copyOf(recent);
    Set<String> names = saved.stream().map(SavedSearch::name).collect(toSet());
    if (queries.size() != recent.size() || names.size() != saved.size()) {
      throw new IllegalArgumentException("Each recent search and each name is there once");
    }
    if (recent.size() > MOST_RECENT || saved.size() > MOST_SAVED) {
      throw new IllegalArgumentException("At most 10 searches are recent and 50 are saved");
    }
  }

  /// With `query` as the last search. The oldest one makes room for it. The search for everything
  /// is none.
  public AccountSearches remembering(MailQuery query) {
    if (query.text().isEmpty() || (!recent.isEmpty() && recent.getFirst().equals(query))) {
      return this;
    }
    List<MailQuery> queries = new ArrayList<>(recent);
    queries.remove(query);
    queries.addFirst(query);
    return new AccountSearches(queries.subList(0, Math.min(MOST_RECENT, queries.size())), saved);
  }

  /// Without `query` among the last searches.
  public AccountSearches withoutRecent(MailQuery query) {
    return new AccountSearches(recent.stream().filter(one -> !one.equals(query)).toList(), saved);
  }

  /// Without any last search.
  public AccountSearches withoutRecent() {
    return new AccountSearches(List.of(), saved);
  }

  /// With `search`, which takes the place of one with the same name. Empty if there is no room for
  /// it.
  public Optional<AccountSearches> saving(SavedSearch search) {
    List<SavedSearch> searches = new ArrayList<>(saved);
    int place = saved.stream().map(SavedSearch::name).toList().indexOf(search.name());
    if (place >= 0) {
      searches.set(place, search);
    } else if (saved.size() < MOST_SAVED) {
      searches.add(search);
    } else {
      return Optional.empty();
    }
    return Optional.of(new AccountSearches(recent, searches));
  }

  /// Without the saved search of that name.
  public AccountSearches withoutSaved(String name) {
    return new AccountSearches(
        recent, saved.stream().filter(search -> !search.name().equals(name)).toList());
  }
}
