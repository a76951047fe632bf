/// What the contracts of several ports share: people and moments, callers that start at once,
/// things that break. Nothing here knows a clause or an adapter.
@NullMarked
package hexmail.testkit.contract.scene;

import org.jspecify.annotations.NullMarked;
