package hexmail.adapter.google.call;

import com.google.api.services.gmail.model.Message;
import hexmail.adapter.google.lane.Share;
import hexmail.adapter.google.policy.Errand;
import hexmail.adapter.google.policy.Fate;
import hexmail.adapter.google.policy.Fate.Failed;
import hexmail.adapter.google.policy.Fate.Unserved;
import hexmail.adapter.google.policy.GmailMethod;
import hexmail.adapter.google.transport.Refused;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An errand that asks for several messages in one request. Google's library is not used for it: it
/// matches parts by their place (googleapis/google-api-java-client#1013), and a part that is not
/// JSON loses those after it.
record BatchRequest<R>(GmailHttp http, Sending sending, MailboxAccess access, MessageQuery<R> query)
    implements Errand<MessageId, R> {
  private static final int NOT_THERE = 404;

  @Override
  public GmailMethod method() {
    return GmailMethod.MESSAGE;
  }

  @Override
  public Share share() {
    return query.share();
  }

  @Override
  public Map<MessageId, Fate<R>> send(List<MessageId> ids, Duration within) {
    return sending.fates(ids, () -> exchange(ids, within));
  }

  private Map<MessageId, Fate<R>> exchange(List<MessageId> ids, Duration within)
      throws IOException {
    List<Multipart.Inquiry> inquiries = new ArrayList<>();
    for (MessageId id : ids) {
      String target = GmailHttp.target(query.request(http.users(), id));
      inquiries.add(new Multipart.Inquiry(id.value(), target));
    }
    try {
      List<PartAnswer> parts = http.post(Multipart.of(inquiries), access, within).answers();
      return parts.isEmpty() ? Sending.all(ids, new Unserved<>(true)) : matched(ids, parts);
    } catch (Refused refused) {
      if (refused.status() == NOT_THERE) {
        return Sending.all(ids, new Unserved<>(false));
      }
      throw refused;
    }
  }

  private Map<MessageId, Fate<R>> matched(List<MessageId> ids, List<PartAnswer> parts) {
    Map<MessageId, Fate<R>> fates = new HashMap<>();
    for (PartAnswer part : parts) {
      match(part, Set.copyOf(ids), fates);
    }
    Fate<R> missing =
        new Failed<>(new MailboxUnavailable(Outage.FAILED, "Gmail: a part is missing"), true);
    ids.forEach(id -> fates.putIfAbsent(id, missing));
    return fates;
  }

  /// Puts what a part tells under the message that it is about: never by its place, and under its
  /// name only when that is not belied by the message in it.
  private void match(PartAnswer part, Set<MessageId> ids, Map<MessageId, Fate<R>> fates) {
    Optional<MessageId> named =
        Optional.ofNullable(part.name()).flatMap(MessageId::parse).filter(ids::contains);
    if (!part.isSuccess()) {
      named.ifPresent(id -> fates.put(id, MessageQuery.refused(sending.fate(part.refusal()))));
      return;
    }
    try {
      Message message = MessageQuery.parsed(part.body());
      Optional<MessageId> told =
          named
              .filter(id -> MessageQuery.isSameNumber(message, id))
              .or(() -> MessageId.parse(String.valueOf(message.getId())).filter(ids::contains));
      told.ifPresent(id -> fates.put(id, query.told(id, message)));
      if (told.isEmpty()) {
        named.ifPresent(id -> fates.putIfAbsent(id, query.told(id, message)));
      }
    } catch (IllegalArgumentException unreadable) {
      named.ifPresent(id -> fates.putIfAbsent(id, Sending.garbled(unreadable)));
    }
  }
}
