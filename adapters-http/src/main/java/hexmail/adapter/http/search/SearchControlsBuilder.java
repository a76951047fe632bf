package hexmail.adapter.http.search;

import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.page.Action;
import hexmail.adapter.http.page.SearchControls;
import hexmail.adapter.http.page.SearchControls.Chip;
import hexmail.adapter.http.page.SearchControls.Fields;
import hexmail.adapter.http.page.SearchControls.Saving;
import hexmail.adapter.http.text.Text;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.search.AccountSearches;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Builds the chips and the form of a search.
public final class SearchControlsBuilder {
  private static final String UNREAD = "is:unread";
  private static final String TO_ME = "to:me";
  private static final int RECENT_DAYS = 7;

  /// Further terms have no chip; they can be changed in the search box.
  private static final int MOST_CHIPS = 20;

  private final Listing listing;
  private final SearchTerms search;
  private final SearchDays days;
  private final AccountSearches searches;

  /// @param searches of the account
  public SearchControlsBuilder(Listing listing, SearchDays days, AccountSearches searches) {
    this.listing = listing;
    this.search = SearchTerms.parse(listing.query());
    this.days = days;
    this.searches = searches;
  }

  public SearchControls controls() {
    return new SearchControls(
        chips(),
        quick(),
        listing.searchForm(),
        listing.parameters().kept(),
        fields(),
        listing.searches(),
        saving());
  }

  /// A search that is saved already is not saved again.
  private @Nullable Saving saving() {
    String query = listing.query();
    return query.isEmpty() || searches.saved().stream().anyMatch(listing::is)
        ? null
        : new Saving(
            SearchesPages.name(query), listing.searches(), listing.parameters().at(null).fields());
  }

  /// The terms of the search, each with the search without it.
  public List<Chip> chips() {
    return IntStream.range(0, Math.min(MOST_CHIPS, search.terms().size()))
        .mapToObj(index -> chip(search.terms().get(index), search.without(index)))
        .toList();
  }

  private Chip chip(Term term, String rest) {
    return new Chip(label(term), listing.search(new MailQuery(rest)));
  }

  private Text label(Term term) {
    Text words = term.negated() || term.operator() == null ? null : words(term);
    return words == null ? Text.literal(term.text()) : words;
  }

  private @Nullable Text words(Term term) {
    return switch (term.operator() + ":" + term.value()) {
      case UNREAD -> Text.of("label.unread");
      case SearchForm.WITH_ATTACHMENT -> Text.of("search.attachment");
      case TO_ME -> Text.of("search.to-me");
      default -> day(term);
    };
  }

  private @Nullable Text day(Term term) {
    LocalDate day = days.startingAt(term.value()).orElse(null);
    if (day == null) {
      return null;
    }
    return switch (Objects.requireNonNullElse(term.operator(), "")) {
      case "after", "newer" -> Text.of("search.from-day", "day", new Text.ShortDay(day));
      case "before", "older" -> Text.of("search.before-day", "day", new Text.ShortDay(day));
      default -> null;
    };
  }

  private List<Action.Link> quick() {
    List<Action.Link> links = new ArrayList<>();
    quick(Text.of("label.unread"), UNREAD, search.contains(UNREAD)).ifPresent(links::add);
    quick(
            Text.of("search.attachment"),
            SearchForm.WITH_ATTACHMENT,
            search.contains(SearchForm.WITH_ATTACHMENT))
        .ifPresent(links::add);
    String recent = "after:" + days.start(days.today().minusDays(RECENT_DAYS));
    quick(
            Text.of("search.recent", "days", RECENT_DAYS),
            recent,
            search.has("after", "newer", "newer_than"))
        .ifPresent(links::add);
    quick(Text.of("search.to-me"), TO_ME, search.contains(TO_ME)).ifPresent(links::add);
    return links;
  }

  private Optional<Action.Link> quick(Text label, String term, boolean present) {
    return present
        ? Optional.empty()
        : MailQuery.parse(search.with(term))
            .map(query -> new Action.Link(label, listing.search(query)));
  }

  private Fields fields() {
    SearchForm form = SearchForm.of(search, days);
    return new Fields(
        form.from(),
        form.to(),
        form.subject(),
        form.words(),
        form.after() == null ? "" : form.after().toString(),
        form.before() == null ? "" : form.before().toString(),
        form.megabytes() == 0 ? "" : Integer.toString(form.megabytes()),
        form.attachment());
  }
}
