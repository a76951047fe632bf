package hexmail.adapter.google.call;

import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.Thread;
import hexmail.adapter.google.policy.GmailMethod;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.MessageId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A kind of item that Gmail returns by its id.
///
/// @param <I> its id
/// @param <M> Google's model of it
/// @param path what precedes the id in the path
/// @param idOf the id in a response
/// @param parse parses the text of an id
/// @param text the text of an id
public record ItemType<I, M>(
    GmailMethod method,
    String path,
    Class<M> model,
    Function<M, @Nullable String> idOf,
    Function<String, Optional<I>> parse,
    Function<I, String> text) {
  public static final ItemType<MessageId, Message> MESSAGE =
      new ItemType<>(
          GmailMethod.MESSAGE,
          "messages/",
          Message.class,
          Message::getId,
          MessageId::parse,
          MessageId::value);

  public static final ItemType<ConversationId, Thread> CONVERSATION =
      new ItemType<>(
          GmailMethod.THREAD,
          "threads/",
          Thread.class,
          Thread::getId,
          ConversationId::parse,
          ConversationId::value);
}
