package hexmail.adapter.google.policy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// A call of Gmail, for one item or, in a batch, for several.
///
/// @param <K> the key of an item
/// @param <T> the value that Gmail returns for an item
/// @param method what is called, once for each item
/// @param quotaClass the part of the account's quota that it may use
/// @param send sends one request for some of the items, which ends within the timeout, and returns
///   the result of each
public record GmailOperation<K, T>(
    GmailMethod method,
    QuotaClass quotaClass,
    BiFunction<List<K>, Duration, Map<K, CallResult<T>>> send) {}
