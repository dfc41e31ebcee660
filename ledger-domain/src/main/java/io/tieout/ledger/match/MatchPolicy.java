package io.tieout.ledger.match;

import io.tieout.ledger.decision.Ruling;
import io.tieout.ledger.decision.Words;
import io.tieout.ledger.event.Refusal;
import io.tieout.ledger.match.MatchCommand.Confirm;
import io.tieout.ledger.match.MatchCommand.Reject;
import io.tieout.ledger.match.MatchDecisionState.Status;
import io.tieout.ledger.match.MatchEvent.MatchConfirmed;
import io.tieout.ledger.match.MatchEvent.MatchRejected;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The rules of decisions about matches: a person decides, about exactly the members that were seen, and an item is in one confirmed group at most.
 * The last word about a group counts.
 */
public final class MatchPolicy {
    /** The most members that a person can decide about at a time. */
    public static final int MOST_MEMBERS = 500;

    private MatchPolicy() {}

    /**
     * What a command does.
     *
     * @param state null where nothing was said of the group yet
     * @throws Refusal naming the first rule that is broken
     */
    public static MatchEvent decide(
            @Nullable MatchDecisionState state, MatchCommand command, Ruling ruling, MatchPapers papers) {
        ruling.needsAPerson();
        List<MatchMember> members = checked(command);
        String comment = Words.check("/comment", command.comment());
        return command.match(new MatchCommand.Cases<MatchEvent>() {
            @Override
            public MatchEvent confirm(Confirm command) {
                List<Money> residuals = checkedResiduals(command.residuals());
                if (state != null
                        && state.status() == Status.CONFIRMED
                        && state.residuals().equals(residuals)) {
                    throw new Refusal(
                            "/id",
                            command.groupId().value(),
                            "a group is confirmed once, and " + state.by()
                                    + " confirmed this one with the same amounts",
                            "reject it to take the match back");
                }
                papers.unknown().ifPresent(member -> {
                    throw new Refusal(
                            "/members",
                            member.toString(),
                            "a match is made of facts that are in the ledger, and this one is not",
                            "look at tieout match show, and decide about what it lists");
                });
                papers.taken().ifPresent(taken -> {
                    throw new Refusal(
                            "/members",
                            taken.member().toString(),
                            "an item is in one confirmed match at most, and group " + taken.by() + " has this one",
                            "reject that group first");
                });
                return new MatchConfirmed(
                        ruling.origin(), command.groupId(), ruling.actor(), members, residuals, comment);
            }

            @Override
            public MatchEvent reject(Reject command) {
                if (state != null && state.status() == Status.REJECTED) {
                    throw new Refusal(
                            "/id",
                            command.groupId().value(),
                            "a group is rejected once, and " + state.by() + " rejected this one",
                            "confirm it if it is a match after all");
                }
                return new MatchRejected(ruling.origin(), command.groupId(), ruling.actor(), members, comment);
            }
        });
    }

    private static List<MatchMember> checked(MatchCommand command) {
        List<MatchMember> members = command.members().stream().sorted().toList();
        if (members.size() < 2 || members.size() > MOST_MEMBERS) {
            throw new Refusal(
                    "/members",
                    Integer.toString(members.size()),
                    "a match has 2 to " + MOST_MEMBERS + " members",
                    "decide about smaller groups");
        }
        if (new HashSet<>(members).size() < members.size()) {
            throw new Refusal("/members", "twice the same", "an item is in a match once", "name each member once");
        }
        if (!MatchGroupId.of(members).equals(command.groupId())) {
            throw new Refusal(
                    "/id",
                    command.groupId().value(),
                    "the number of a group is derived from its members, and these have the number "
                            + MatchGroupId.of(members),
                    "decide about the group that you saw; it may have changed since");
        }
        Set<MemberKind.Side> sides =
                members.stream().map(member -> member.kind().side()).collect(Collectors.toSet());
        Set<MatchKind> kinds = members.stream()
                .map(member -> member.kind().matchKind())
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        if (sides.size() < 2 || kinds.size() != 1 || mixesReports(members)) {
            throw new Refusal(
                    "/members",
                    members.stream()
                            .map(member -> member.kind().name())
                            .distinct()
                            .collect(Collectors.joining(", ")),
                    "a match has items of both sides and of one kind: payments, refunds or disputes with settlement lines,"
                            + " payouts with bank entries",
                    "decide about a group that tieout match list shows");
        }
        return members;
    }

    private static boolean mixesReports(List<MatchMember> members) {
        Set<MemberKind> kinds = members.stream().map(MatchMember::kind).collect(Collectors.toSet());
        boolean ofBank = kinds.contains(MemberKind.PAYOUT) || kinds.contains(MemberKind.BANK_ENTRY);
        return ofBank && kinds.contains(MemberKind.SETTLEMENT_LINE);
    }

    /** In the order of their currencies, without zeros. */
    private static List<Money> checkedResiduals(List<Money> given) {
        Set<CurrencyUnit> seen = new HashSet<>();
        List<Money> residuals = new ArrayList<>();
        for (Money residual : given) {
            if (!seen.add(residual.getCurrencyUnit())) {
                throw new Refusal(
                        "/residuals",
                        residual.toString(),
                        "a match has one residual in each currency",
                        "send one amount for each currency");
            }
            if (!residual.isZero()) {
                residuals.add(residual);
            }
        }
        residuals.sort(
                Comparator.comparing(residual -> residual.getCurrencyUnit().getCode()));
        return List.copyOf(residuals);
    }
}
