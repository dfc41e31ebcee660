package io.tieout.ledger.chain;

import io.tieout.ledger.chain.ChainFinding.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares events and chain, handed in by place, and names what differs. It goes on from the digest that is stored, so that one change is one
 * finding and not everything behind it.
 */
final class ChainVerifier {
    private final EventDigest digests = new EventDigest();
    private final Map<Long, ChainHead> anchors = new HashMap<>();
    private final int anchorCount;
    private final List<ChainFinding> findings = new ArrayList<>();
    private final Map<Long, Long> lostPrints = new HashMap<>();
    private final Map<Long, Long> strangePrints = new HashMap<>();
    private final Set<Long> namedAsGone = new HashSet<>();
    private ChainHead beforeLast = ChainHead.GENESIS;
    private ChainHead last = ChainHead.GENESIS;
    private long events;
    private long more;

    /** @param anchors heads that the chain had once */
    ChainVerifier(List<ChainHead> anchors) {
        // Of two anchors at one place the older tells what was there first.
        anchors.forEach(anchor -> this.anchors.putIfAbsent(anchor.ledgerSeq(), anchor));
        this.anchors.remove(0L);
        this.anchorCount = anchors.size();
    }

    /** Takes what lies at a place; one of both may be missing. */
    void place(@Nullable ChainEvent event, @Nullable ChainLink link) {
        if (link != null) {
            sealed(event, link);
        } else if (event != null) {
            strangePrints.put(event.ledgerSeq(), EventDigest.print(digests.ofEvent(event)));
            find(Kind.INSERTED, event.ledgerSeq(), event, "no digest was ever made for it, yet sealed events follow");
        }
    }

    private void sealed(@Nullable ChainEvent event, ChainLink link) {
        ChainHead before = predecessor(link);
        ChainHead here = ChainHead.of(link.ledgerSeq(), link.digest());
        if (event == null) {
            lostPrints.put(link.ledgerSeq(), link.eventPrint());
            find(Kind.REMOVED, link.ledgerSeq(), null, "its digest is there, the event is gone");
        } else {
            compare(event, link, before, here);
        }
        ChainHead anchor = anchors.remove(link.ledgerSeq());
        if (anchor != null && !anchor.equals(here)) {
            find(
                    Kind.REWRITTEN,
                    link.ledgerSeq(),
                    event,
                    "the digest is " + here.digest() + ", the anchor says " + anchor.digest()
                            + ": this or an earlier event and all digests from there on were written anew");
        }
        beforeLast = last;
        last = here;
    }

    private void compare(ChainEvent event, ChainLink link, @Nullable ChainHead before, ChainHead here) {
        events++;
        byte[] digest = digests.ofEvent(event);
        long print = EventDigest.print(digest);
        if (print != link.eventPrint()) {
            lostPrints.put(link.ledgerSeq(), link.eventPrint());
            strangePrints.put(link.ledgerSeq(), print);
            find(Kind.CHANGED, link.ledgerSeq(), event, PayloadHints.about(event));
        } else if (before != null
                && !here.equals(
                        ChainHead.of(link.ledgerSeq(), digests.atPlace(before.bytes(), link.ledgerSeq(), digest)))) {
            find(
                    Kind.REWRITTEN,
                    link.ledgerSeq(),
                    event,
                    "its digest does not follow from the one at place " + before.ledgerSeq()
                            + ": the event or the digest of one of the two was written anew");
        }
    }

    /** The digest that a link was built on; null if it is gone. */
    private @Nullable ChainHead predecessor(ChainLink link) {
        if (link.previousSeq() == last.ledgerSeq()) {
            return last;
        }
        if (link.previousSeq() > last.ledgerSeq()) {
            if (namedAsGone.add(link.previousSeq())) {
                find(
                        Kind.REMOVED,
                        link.previousSeq(),
                        null,
                        "the event and its digest are gone; place " + link.ledgerSeq()
                                + " was sealed as its successor");
            }
            return null;
        }
        find(
                Kind.INSERTED,
                last.ledgerSeq(),
                null,
                "event and digest were added: place " + link.ledgerSeq() + " was sealed as the successor of place "
                        + link.previousSeq());
        return link.previousSeq() == beforeLast.ledgerSeq() ? beforeLast : null;
    }

    /** What was found, once every place was handed in. */
    ChainReport report(long unsealedEvents) {
        anchors.values().stream()
                .sorted(Comparator.comparingLong(ChainHead::ledgerSeq))
                .forEach(anchor -> find(
                        anchor.ledgerSeq() > last.ledgerSeq() ? Kind.TRUNCATED : Kind.REMOVED,
                        anchor.ledgerSeq(),
                        null,
                        anchor.ledgerSeq() > last.ledgerSeq()
                                ? "the chain ends at place " + last.ledgerSeq()
                                        + ", an anchor says that it reached place " + anchor.ledgerSeq()
                                : "an anchor names this place, which has no digest any more"));
        nameMoves();
        findings.sort(Comparator.comparingLong(ChainFinding::ledgerSeq));
        return new ChainReport(last, events, unsealedEvents, anchorCount, findings, more);
    }

    /** A strange event that was sealed at another place is not strange, it was moved. */
    private void nameMoves() {
        Map<Long, Long> sealedAt = new HashMap<>();
        lostPrints.forEach((place, print) -> sealedAt.put(print, place));
        findings.replaceAll(finding -> {
            Long print = strangePrints.get(finding.ledgerSeq());
            Long place = print == null ? null : sealedAt.get(print);
            return place == null ? finding : finding.as(Kind.MOVED, "this event was sealed at place " + place);
        });
    }

    private void find(Kind kind, long place, @Nullable ChainEvent event, String detail) {
        if (findings.size() == ChainReport.MOST_FINDINGS) {
            more++;
        } else {
            findings.add(new ChainFinding(kind, place, event == null ? "" : event.aggregateId(), detail));
        }
    }
}
