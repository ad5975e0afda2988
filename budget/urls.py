from django.urls import path

from budget.views.bookings import (
    BookingsView,
    CounterBookingView,
    MatchBookingView,
    MatchesView,
    NewBookingView,
)
from budget.views.commitments import (
    ChangeCommitmentView,
    CommitmentsView,
    CommitmentView,
    NewCommitmentView,
    ReleaseCommitmentView,
)
from budget.views.posts import (
    ChangeAllocationView,
    DecideTransferView,
    NewAllocationView,
    NewTransferView,
    PostView,
    TransfersView,
)
from budget.views.years import (
    AllYearsView,
    CloseYearView,
    ControlsView,
    CurrentYearView,
    ShelteredPlacesView,
    StatedTotalView,
    YearFileView,
    YearView,
)

app_name = "budget"
urlpatterns = [
    path("", CurrentYearView.as_view(), name="current"),
    path("years/", AllYearsView.as_view(), name="years"),
    path("<int:year>/", YearView.as_view(), name="year"),
    path("<int:year>/posts/<int:pk>/", PostView.as_view(), name="post"),
    path("<int:year>/controls/", ControlsView.as_view(), name="controls"),
    path("<int:year>/file/", YearFileView.as_view(), name="file"),
    path("<int:year>/close/", CloseYearView.as_view(), name="close"),
    path("<int:year>/totals/new/", StatedTotalView.as_view(), name="new_total"),
    path("<int:year>/sheltered/new/", ShelteredPlacesView.as_view(), name="new_sheltered"),
    path("<int:year>/allocations/new/", NewAllocationView.as_view(), name="new_allocation"),
    path("<int:year>/transfers/", TransfersView.as_view(), name="transfers"),
    path("<int:year>/transfers/new/", NewTransferView.as_view(), name="new_transfer"),
    path("<int:year>/matches/", MatchesView.as_view(), name="matches"),
    path("allocations/<int:pk>/change/", ChangeAllocationView.as_view(), name="change_allocation"),
    path("transfers/<int:pk>/", DecideTransferView.as_view(), name="decide_transfer"),
    path("commitments/", CommitmentsView.as_view(), name="commitments"),
    path("commitments/new/", NewCommitmentView.as_view(), name="new_commitment"),
    path("commitments/<int:pk>/", CommitmentView.as_view(), name="commitment"),
    path("commitments/<int:pk>/change/", ChangeCommitmentView.as_view(), name="change_commitment"),
    path("commitments/<int:pk>/release/", ReleaseCommitmentView.as_view(), name="release_commitment"),
    path("bookings/", BookingsView.as_view(), name="bookings"),
    path("bookings/new/", NewBookingView.as_view(), name="new_booking"),
    path("bookings/<int:pk>/counter/", CounterBookingView.as_view(), name="counter_booking"),
    path("bookings/<int:pk>/match/", MatchBookingView.as_view(), name="match_booking"),
]
