from django.urls import path

from placements.views.endings import CancelPlacementView, EndPlacementView
from placements.views.forms import ChangePlacementView, FindView, NewPlacementView
from placements.views.lists import PlacementsView
from placements.views.pages import PlacementView

app_name = "placements"
urlpatterns = [
    path("", PlacementsView.as_view(), name="placements"),
    path("new/", NewPlacementView.as_view(), name="new"),
    path("find/<slug:what>/", FindView.as_view(), name="find"),
    path("<int:pk>/", PlacementView.as_view(), name="placement"),
    path("<int:pk>/change/", ChangePlacementView.as_view(), name="change"),
    path("<int:pk>/end/", EndPlacementView.as_view(), name="end"),
    path("<int:pk>/cancel/", CancelPlacementView.as_view(), name="cancel"),
]
