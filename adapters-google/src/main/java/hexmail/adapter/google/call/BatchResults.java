package hexmail.adapter.google.call;

import hexmail.adapter.google.policy.CallResult;
import hexmail.adapter.google.policy.CallResult.Answered;
import hexmail.adapter.google.policy.CallResult.Failed;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Matches the parts of a batch to items. Google's library matches them by position
/// (googleapis/google-api-java-client#1013), and loses those after a part that is not JSON.
final class BatchResults<I, M, T> {
  private final ItemQuery<I, M, T> query;
  private final GmailErrors errors;
  private final Set<I> ids;
  private final Map<I, CallResult<T>> results = new HashMap<>();

  /// @param ids the items requested
  BatchResults(ItemQuery<I, M, T> query, GmailErrors errors, List<I> ids) {
    this.query = query;
    this.errors = errors;
    this.ids = Set.copyOf(ids);
  }

  /// The result of each item.
  Map<I, CallResult<T>> of(List<PartResponse> parts) {
    parts.forEach(this::match);
    CallResult<T> missing =
        new Failed<>(new MailboxUnavailable(Outage.UNREACHABLE, "Gmail: a part is missing"), true);
    ids.forEach(id -> results.putIfAbsent(id, missing));
    return results;
  }

  /// Matches a part by the item in it, or by its name when it has no other item.
  private void match(PartResponse part) {
    Optional<I> named =
        Optional.ofNullable(part.name()).flatMap(query::parseId).filter(ids::contains);
    if (!part.isSuccess()) {
      CallResult<T> error = errors.result(part.error());
      named.ifPresent(id -> results.put(id, error));
      return;
    }
    try {
      M item = query.parse(part.body());
      named
          .filter(id -> query.isSameNumber(item, id))
          .or(() -> query.parseId(query.idOf(item)).filter(ids::contains))
          .ifPresentOrElse(
              id -> results.put(id, result(id, item)),
              () -> named.ifPresent(id -> results.putIfAbsent(id, result(id, item))));
    } catch (IllegalArgumentException garbled) {
      named.ifPresent(id -> results.putIfAbsent(id, errors.result(garbled)));
    }
  }

  private CallResult<T> result(I id, M item) {
    try {
      return new Answered<>(query.answer(id, item));
    } catch (IllegalArgumentException garbled) {
      return errors.result(garbled);
    }
  }
}
